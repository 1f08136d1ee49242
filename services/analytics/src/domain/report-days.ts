/** A stretch of the hospital's calendar, both days inclusive, as YYYY-MM-DD: two of them compare as texts do. */
export type DayRange = { from: string; to: string };

const dayMs = 86_400_000;
const numberOf = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs);
const textOf = (number: number): string => {
  const date = new Date(number * dayMs);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
};

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && textOf(numberOf(text)) === text;
export const addDays = (day: string, days: number): string => textOf(numberOf(day) + days);
export const countDays = ({ from, to }: DayRange): number => numberOf(to) - numberOf(from) + 1;
export const daysOf = (range: DayRange): string[] =>
  Array.from({ length: countDays(range) }, (_, index) => addDays(range.from, index));

/** Monday is 0; 1970 began on a Thursday. */
const weekdayOf = (day: string): number => (((numberOf(day) + 3) % 7) + 7) % 7;

/** The ISO 8601 week, such as 2026-W53: it belongs to the year that has its Thursday. */
export function weekOf(day: string): string {
  const thursday = addDays(day, 3 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const week = Math.floor((numberOf(thursday) - numberOf(`${year}-01-01`)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The days of an ISO week; undefined for a text that names none. */
export function weekDays(week: string): DayRange | undefined {
  const [, year = '', number = ''] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  // 4 January is always in the first week.
  const fourth = `${year}-01-04`;
  if (!isDay(fourth)) return undefined;
  const from = addDays(fourth, (Number(number) - 1) * 7 - weekdayOf(fourth));
  return weekOf(from) === week ? { from, to: addDays(from, 6) } : undefined;
}

export const monthOf = (day: string): string => day.slice(0, 7);

export function monthDays(month: string): DayRange | undefined {
  const from = `${month}-01`;
  if (!isDay(from)) return undefined;
  const next = addDays(from, 31).slice(0, 7);
  return { from, to: addDays(`${next}-01`, -1) };
}

/** What two stretches have in common; from is after to where they have nothing. */
export const overlapOf = (a: DayRange, b: DayRange): DayRange => ({
  from: a.from > b.from ? a.from : b.from,
  to: a.to < b.to ? a.to : b.to,
});
