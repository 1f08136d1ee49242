import { z } from 'zod';
import { appointmentStatuses } from '@maternity/contracts';
import { toMinorUnits } from '../domain/money.ts';

const largestId = Number.MAX_SAFE_INTEGER;
/** As a pattern writes them, so that openapi.json can repeat it. */
const control = String.raw`\u0000-\u001f\u007f`;

/** A number in a path or query. */
export const wholeNumber = (least: number, most: number): z.ZodType<number> =>
  z
    .string()
    .regex(/^(0|[1-9]\d{0,15})$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.int().min(least).max(most));

export const pathId = wholeNumber(1, largestId);
export const queryId = wholeNumber(1, largestId);
export const PathWithId = z.object({ id: pathId });
export const statusIdInPath = wholeNumber(1, appointmentStatuses.length);

export const id = z.int().min(1).max(largestId);

/** One line of text: no control characters, and it begins with something to see. */
export const line = (most: number): z.ZodString =>
  z
    .string()
    .regex(
      new RegExp(`^[^ ${control}][^${control}]{0,${String(most - 1)}}$`, 'u'),
      `must be 1 to ${String(most)} characters in one line`,
    );

/** Text of several lines; only NUL, which no store takes, is refused. */
export const text = (least: number, most: number): z.ZodString =>
  z
    .string()
    .regex(
      new RegExp(String.raw`^[^\u0000]{${String(least)},${String(most)}}$`, 'u'),
      `must be ${String(least)} to ${String(most)} characters`,
    );

export const email = z
  .string()
  .regex(/^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,2}$/, 'must be an e-mail address')
  .meta({ examples: ['ada@example.org'] });

export const sex = z.enum(['M', 'F', 'X', 'U']);

const midnight = /^(\d{4}-\d{2}-\d{2})T00:00(:00(\.0{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;

const yearOne = Date.parse('0001-01-01T00:00:00Z');

/** A calendar day; one that comes in with a midnight time part is that day. */
export const day = z
  .preprocess(
    (value) => (typeof value === 'string' ? (midnight.exec(value)?.[1] ?? value) : value),
    z.iso.date().refine((value) => !value.startsWith('0000'), 'must be a day of year 1 or later'),
  )
  .meta({ id: 'Day' });

/** An instant with an offset. */
export const instant = z.iso
  .datetime({ offset: true })
  .refine((value) => Date.parse(value) >= yearOne, 'must be of year 1 or later')
  .meta({ id: 'Instant' });

/** In a query, where a `+` that was not encoded arrives as a space. */
export const queryInstant = z.preprocess(
  (value) => (typeof value === 'string' ? value.replace(/ (?=\d{2}:\d{2}$)/, '+') : value),
  instant,
);

export const toMilliseconds = (value: string): number => Date.parse(value);
export const toInstant = (milliseconds: number): string => new Date(milliseconds).toISOString();
export const toInstantOrNull = (milliseconds: number | undefined): string | null =>
  milliseconds === undefined ? null : toInstant(milliseconds);

/** Parsed to minor units would be nicer, but the document must say what travels: handlers convert. */
export const price = z
  .number()
  .min(0)
  .max(1_000_000_000)
  .refine((value) => toMinorUnits(value) !== undefined, 'must have at most two decimals')
  .meta({ multipleOf: 0.01 });

/** Minor units of a price that its schema has let through. */
export const minorUnits = (value: number): number => toMinorUnits(value) ?? 0;

export const money = z.number();
export const status = z.enum(appointmentStatuses);

export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    currentStatus: status.optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });
