import { z } from 'zod';
import { appointmentStatuses } from '@maternity/contracts';
import { toMinorUnits } from '../domain/money.ts';

const largestId = Number.MAX_SAFE_INTEGER;
/** As patterns write them, so that openapi.json can repeat them. */
const control = String.raw`\u0000-\u001f\u007f-\u009f`;
const controlButLines = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f`;
const space = String.raw`\u0020\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff`;

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

const pattern = (first: string, rest: string, most: number): RegExp =>
  new RegExp(String.raw`^[^${first}][^${rest}]{0,${String(most - 1)}}$`, 'u');

/** One line of text that begins with something to see. */
export const line = (most: number): z.ZodString =>
  z.string().regex(pattern(control + space, control, most), `must be 1 to ${String(most)} characters in one line`);

/** Text of several lines that begins with something to see. */
export const lines = (most: number): z.ZodString =>
  z.string().regex(pattern(control + space, controlButLines, most), `must be 1 to ${String(most)} characters`);

/** Any text without NUL, which no store takes. */
export const secret = (least: number, most: number): z.ZodString =>
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
