import { invalid, type FieldError } from '@maternity/errors';

/** A doctor is at work on a weekday (1 = Monday) between two minutes after midnight, by the hospital's wall clock. */
export type WorkingWindow = { weekday: number; fromMinute: number; toMinute: number };

/** A window as people write it: "09:00", "24:00". */
export type WrittenWindow = { weekday: number; from: string; to: string };

const mostWindowsADay = 10;

/** What a doctor works until a schedule is put: Monday to Friday, 09:00 to 17:00. */
export const defaultWeekly: readonly WorkingWindow[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  fromMinute: 9 * 60,
  toMinute: 17 * 60,
}));

/** Reads a week's windows, sorted; throws with the path of every field that is not usable. */
export function parseWeekly(written: readonly WrittenWindow[]): WorkingWindow[] {
  // Nothing that long can be right, and telling so must not cost more than reading it.
  if (written.length > 7 * mostWindowsADay) throw refuse([tooMany('weekly')]);
  const errors = written.flatMap((window, index) => errorsOf(window, `weekly.${index}`));
  if (errors.length > 0) throw refuse(errors);
  const windows = written.map(({ weekday, from, to }, index) => ({
    weekday,
    fromMinute: minuteOf(from) ?? 0,
    toMinute: minuteOf(to) ?? 0,
    path: `weekly.${index}`,
  }));
  windows.sort((a, b) => a.weekday - b.weekday || a.fromMinute - b.fromMinute);
  const clashes = windows.flatMap(({ path, ...window }, index) => {
    const [before, farBefore] = [windows[index - 1], windows[index - mostWindowsADay]];
    if (farBefore?.weekday === window.weekday) return [tooMany(path)];
    const overlaps = before?.weekday === window.weekday && before.toMinute > window.fromMinute;
    return overlaps ? [{ path, message: 'overlaps another window of the day' }] : [];
  });
  if (clashes.length > 0) throw refuse(clashes);
  return windows.map(({ weekday, fromMinute, toMinute }) => ({ weekday, fromMinute, toMinute }));
}

export const writeWeekly = (weekly: readonly WorkingWindow[]): WrittenWindow[] =>
  weekly.map(({ weekday, fromMinute, toMinute }) => ({ weekday, from: timeOf(fromMinute), to: timeOf(toMinute) }));

function errorsOf({ weekday, from, to }: WrittenWindow, path: string): FieldError[] {
  const errors: FieldError[] = [];
  const [fromMinute, toMinute] = [minuteOf(from), minuteOf(to)];
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) {
    errors.push({ path: `${path}.weekday`, message: 'must be 1 (Monday) to 7 (Sunday)' });
  }
  if (fromMinute === undefined || fromMinute === 1440) {
    errors.push({ path: `${path}.from`, message: 'must be a time between 00:00 and 23:59' });
  }
  if (toMinute === undefined) errors.push({ path: `${path}.to`, message: 'must be a time between 00:01 and 24:00' });
  else if (fromMinute !== undefined && toMinute <= fromMinute) {
    errors.push({ path: `${path}.to`, message: 'must be later than from' });
  }
  return errors;
}

function minuteOf(time: string): number | undefined {
  if (time === '24:00') return 1440;
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const timeOf = (minute: number): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
const tooMany = (path: string): FieldError => ({ path, message: `a day has at most ${mostWindowsADay} windows` });
const refuse = (errors: FieldError[]): Error =>
  invalid('invalid-schedule', 'The working hours are not usable.', errors);
