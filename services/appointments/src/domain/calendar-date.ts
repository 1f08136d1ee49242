import type { FieldError } from '@maternity/errors';
import { dayAt, type Day } from './time-zone.ts';

/** YYYY-MM-DD. Two of them compare as texts do. */
export type CalendarDate = string;

const dayMs = 86_400_000;

/** The date on the wall clock of a zone at an instant. */
export const dateAt = (timeZone: string, instant: number): CalendarDate => dateOf(dayAt(timeZone, instant));

export const addDays = (date: CalendarDate, days: number): CalendarDate => dateOf(dayOf(date) + days);

/** Days from one date to another. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayOf(to) - dayOf(from);

/** Errors of a text that has to be a date of the calendar within two dates, both allowed. */
export function dateErrors(
  path: string,
  date: string,
  { earliest, latest }: { earliest: CalendarDate; latest: CalendarDate },
): FieldError[] {
  if (!isDate(date)) return [{ path, message: 'must be a date, YYYY-MM-DD' }];
  if (date < earliest) return [{ path, message: 'is too early' }];
  return date > latest ? [{ path, message: 'is too late' }] : [];
}

export const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOf(dayOf(text)) === text;

const dayOf = (date: CalendarDate): Day => Math.floor(Date.parse(`${date}T00:00:00Z`) / dayMs);

function dateOf(day: Day): CalendarDate {
  const date = new Date(day * dayMs);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
