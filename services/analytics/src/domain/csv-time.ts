/** Milliseconds since 1970 of a clock on the wall, given as if it were UTC; the earlier one where it shows twice. */
export type InstantOf = (wallMs: number) => number;

const hourMs = 3_600_000;
const mostRemembered = 4_096;

export function instantOfZone(timeZone: string): InstantOf {
  if (timeZone === 'UTC') return (wallMs) => wallMs;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const remembered = new Map<number, number>();
  const offsetAt = (atMs: number): number => {
    const quarter = Math.floor(atMs / (hourMs / 4)) * (hourMs / 4);
    const known = remembered.get(quarter);
    if (known !== undefined) return known;
    const offset = Date.parse(`${format.format(quarter).replace(' ', 'T')}Z`) - quarter;
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(quarter, offset);
    return offset;
  };
  return (wallMs) => {
    const before = wallMs - offsetAt(wallMs - 24 * hourMs);
    const after = wallMs - offsetAt(wallMs + 24 * hourMs);
    const fitting = [before, after].filter((atMs) => atMs + offsetAt(atMs) === wallMs);
    return Math.min(...(fitting.length > 0 ? fitting : [before]));
  };
}

type Parts = { year: number; month: number; day: number; ms: number; offsetMinutes?: number };

const isoDate = /^(\d{4})-(\d\d)-(\d\d)$/;
const isoTimestamp =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d\d:?\d\d)?)?$/;
const tokens = { yyyy: '(?<yyyy>\\d{4})', MM: '(?<MM>\\d{1,2})', dd: '(?<dd>\\d{1,2})', HH: '(?<HH>\\d{1,2})' };
const clock = { mm: '(?<mm>\\d{2})', ss: '(?<ss>\\d{2})' };

function offsetOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith('-') ? -minutes : minutes;
}

function isoParts(text: string): Parts | undefined {
  const found = isoTimestamp.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = ''] = found;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const offsetMinutes = offsetOf(found[8]);
  const ms = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1_000;
  const parts = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    ms: ms + Number(fraction.padEnd(3, '0').slice(0, 3)),
  };
  return offsetMinutes === undefined ? parts : { ...parts, offsetMinutes };
}

function formatParts(format: string): (text: string) => Parts | undefined {
  const escaped = format.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const source = Object.entries({ ...tokens, ...clock }).reduce(
    (text, [token, group]) => text.replace(token, group),
    escaped,
  );
  const pattern = new RegExp(`^${source}$`);
  return (text) => {
    const groups = pattern.exec(text)?.groups;
    if (!groups) return undefined;
    const [hour, minute, second] = [groups['HH'] ?? 0, groups['mm'] ?? 0, groups['ss'] ?? 0].map(Number) as [
      number,
      number,
      number,
    ];
    if (hour > 23 || minute > 59 || second > 59) return undefined;
    return {
      year: Number(groups['yyyy']),
      month: Number(groups['MM']),
      day: Number(groups['dd']),
      ms: ((hour * 60 + minute) * 60 + second) * 1_000,
    };
  };
}

/** The day as if it were UTC; undefined where the calendar has no such day. */
function dayMs({ year, month, day }: Parts): number | undefined {
  const atMs = Date.UTC(year, month - 1, day);
  const date = new Date(atMs);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000 ? atMs : undefined;
}

/** A file names few days, many times. */
function remembering(parse: (text: string) => string | undefined): (text: string) => string | undefined {
  const remembered = new Map<string, string>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const value = parse(text);
    if (remembered.size >= mostRemembered) remembered.clear();
    if (value !== undefined) remembered.set(text, value);
    return value;
  };
}

/** A parser of dates: YYYY-MM-DD, or undefined for what is none. */
export function dateParser(format: string | undefined): (text: string) => string | undefined {
  const partsOf = format === undefined ? isoParts : formatParts(format);
  return remembering((text) => {
    if (format === undefined && !isoDate.test(text)) return undefined;
    const parts = partsOf(text);
    const atMs = parts && dayMs(parts);
    return atMs === undefined ? undefined : new Date(atMs).toISOString().slice(0, 10);
  });
}

/** The most usual way to write a moment, which is almost canonical. */
const plainUtc = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/** A parser of moments: ISO 8601 in UTC, or undefined for what is none. Without an offset it is the zone's wall clock. */
export function timestampParser(
  format: string | undefined,
  instantOf: InstantOf,
): (text: string) => string | undefined {
  const partsOf = format === undefined ? isoParts : formatParts(format);
  const isoDay = dateParser(undefined);
  return (text) => {
    if (format === undefined && plainUtc.test(text)) {
      return isoDay(text.slice(0, 10)) === undefined ? undefined : `${text.slice(0, 19)}.000Z`;
    }
    const parts = partsOf(text);
    const midnight = parts && dayMs(parts);
    if (!parts || midnight === undefined) return undefined;
    const wallMs = midnight + parts.ms;
    const { offsetMinutes } = parts;
    return new Date(offsetMinutes === undefined ? instantOf(wallMs) : wallMs - offsetMinutes * 60_000).toISOString();
  };
}
