import { fieldError, refuseFields } from '@maternity/errors';
import type { FieldError } from '@maternity/errors';
import { addDays, dateErrors, daysBetween, isDate, type CalendarDate } from './calendar-date.ts';
import { personErrors, trimmed, type Person } from './person.ts';

export type PatientDraft = Person & {
  /** First day of the last menstrual period. */
  lastMenstrualPeriod?: CalendarDate;
  estimatedDueDate?: CalendarDate;
};
export type Patient = PatientDraft & { id: number };

/** Counted in days, as WHO's guideline does; nine calendar months and a week differ from it by up to three. */
const pregnancyDays = 280;
/** A scan moves the due date by weeks, never by months. */
const dueDateWithin = { least: 238, most: 322 };
const earliestDating = '2000-01-01';

/**
 * The patient as it will be stored; throws with every field that is not usable.
 * Where only the last menstrual period is known, the due date is that day + 280.
 */
export function parsePatient(draft: PatientDraft, today: CalendarDate): PatientDraft {
  refuseFields([...personErrors(draft, today), ...datingErrors(draft, today)]);
  const { lastMenstrualPeriod, estimatedDueDate } = draft;
  if (lastMenstrualPeriod === undefined || estimatedDueDate !== undefined) return trimmed(draft);
  return { ...trimmed(draft), estimatedDueDate: addDays(lastMenstrualPeriod, pregnancyDays) };
}

function datingErrors(draft: PatientDraft, today: CalendarDate): FieldError[] {
  const { lastMenstrualPeriod: period, estimatedDueDate: due, dateOfBirth } = draft;
  const born = isDate(dateOfBirth) && dateOfBirth > earliestDating ? dateOfBirth : earliestDating;
  const errors = [
    ...(period === undefined ? [] : dateErrors('lastMenstrualPeriod', period, { earliest: born, latest: today })),
    ...(due === undefined
      ? []
      : dateErrors('estimatedDueDate', due, { earliest: born, latest: addDays(today, dueDateWithin.most) })),
  ];
  if (errors.length > 0 || period === undefined || due === undefined) return errors;
  const days = daysBetween(period, due);
  const apart = days < dueDateWithin.least || days > dueDateWithin.most;
  return fieldError('estimatedDueDate', apart, 'must be about 40 weeks after lastMenstrualPeriod');
}
