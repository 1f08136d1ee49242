import { fieldError, integerErrors, invalid, type AppError, type FieldError } from '@maternity/errors';
import type { DayOf } from './hospital-day.ts';
import { latestInstant } from './period.ts';

/** Ids are numbers everywhere; of those beyond, two can be one. */
export const idErrors = (path: string, id: number): FieldError[] =>
  integerErrors(path, id, { least: 1, most: Number.MAX_SAFE_INTEGER });

/** 0 stands for "not said". An instant whose day at the hospital is in the year 10000 has no date. */
export function instantErrors(path: string, instant: number, dayOf: DayOf): FieldError[] {
  const wrong = !Number.isInteger(instant) || instant < 1 || instant > latestInstant || dayOf(instant).length > 10;
  return fieldError(path, wrong, 'must be an instant between 1970 and 9999');
}

export const unknownDoctor = (): AppError => {
  const message = 'There is no such doctor.';
  return invalid('unknown-doctor', message, [{ path: 'doctorId', message }]);
};
