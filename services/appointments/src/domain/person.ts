import { fieldError, textErrors } from '@maternity/errors';
import type { FieldError } from '@maternity/errors';
import { dateErrors, type CalendarDate } from './calendar-date.ts';

export type Person = {
  firstName: string;
  lastName: string;
  /** M, F, X or U. */
  sex: string;
  dateOfBirth: CalendarDate;
};

const sexes = ['M', 'F', 'X', 'U'];
const longestName = 100;
const earliestBirth = '1900-01-01';

export const personErrors = ({ firstName, lastName, sex, dateOfBirth }: Person, today: CalendarDate): FieldError[] => [
  ...textErrors('firstName', firstName, longestName),
  ...textErrors('lastName', lastName, longestName),
  ...fieldError('sex', !sexes.includes(sex), 'must be M, F, X or U'),
  ...dateErrors('dateOfBirth', dateOfBirth, { earliest: earliestBirth, latest: today }),
];

export const trimmed = <T extends Person>(person: T): T => ({
  ...person,
  firstName: person.firstName.trim(),
  lastName: person.lastName.trim(),
});
