import { z } from 'zod';

// Patterns rather than checks, so that openapi.json says exactly what is taken.
const monthAndDay = String.raw`-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))`;
const everyFourth = '(?:0[48]|[2468][048]|[13579][26])';

/** A calendar day of some centuries from 19 to 20; one that comes in with a midnight time part is that day. */
const dayOf = (centuries: string, message: string): z.ZodType<string> =>
  z.preprocess(
    (value) => (typeof value === 'string' ? (midnight.exec(value)?.[1] ?? value) : value),
    z
      .string()
      .regex(
        new RegExp(String.raw`^(?:(?:${centuries})\d\d${monthAndDay}|(?:(?:${centuries})${everyFourth}|2000)-02-29)$`),
        message,
      )
      .meta({ format: 'date' }),
  );
const midnight = /^(\d{4}-\d{2}-\d{2})T00:00(:00(\.0{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;

export const birthDay = dayOf('19|20', 'must be a date from 1900 on, YYYY-MM-DD').meta({ id: 'BirthDay' });
/** A day of a pregnancy. */
export const pregnancyDay = dayOf('20', 'must be a date from 2000 on, YYYY-MM-DD').meta({ id: 'PregnancyDay' });

/** Of the hospital's calendar. */
export const calendarDay = dayOf('19|20', 'must be a date from 1900 on, YYYY-MM-DD').meta({ id: 'CalendarDay' });

const years = String.raw`(?:19[7-9]\d|[2-9]\d{3})`;
const leapYears = String.raw`(?:19(?:7[26]|8[048]|9[26])|[2-9]\d${everyFourth}|(?:[2468][048]|[3579][26])00)`;
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;

export const instant = z
  .string()
  .regex(
    new RegExp(
      String.raw`^(?:${years}${monthAndDay}|${leapYears}-02-29)T${clock}:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]${clock})$`,
    ),
    'must be an instant with an offset from 1970 on, like 2030-01-31T09:30:00+01:00',
  )
  .meta({ id: 'Instant', format: 'date-time' });

/** In a query, where a `+` that was not encoded arrives as a space. */
export const queryInstant = z.preprocess(
  (value) => (typeof value === 'string' ? value.replace(/ (?=\d{2}:\d{2}$)/, '+') : value),
  instant,
);

const latest = Date.parse('9999-12-31T23:59:59.999Z');

/** An offset can carry the first and the last day over the edge; 0 would mean none. */
export const toMilliseconds = (value: string): number => Math.min(Math.max(Date.parse(value), 1), latest);
/** 0 is no bound. */
export const toBound = (value: string | undefined): number => (value === undefined ? 0 : toMilliseconds(value));
export const toInstant = (milliseconds: number): string => new Date(milliseconds).toISOString();
export const toInstantOrNull = (milliseconds: number | undefined): string | null =>
  milliseconds === undefined ? null : toInstant(milliseconds);
/** Where 0 stands for never. */
export const toInstantUnlessNever = (milliseconds: number): string | null =>
  milliseconds === 0 ? null : toInstant(milliseconds);
