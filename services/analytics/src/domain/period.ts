import { fieldError, integerErrors, refuseFields } from '@maternity/errors';

/** The end of the year 9999: no later instant has a text form that others read. */
export const latestInstant = 253_402_300_799_999;

/** Instants in [fromMs, toMs). */
export type Period = { fromMs: number; toMs: number };

/** Reads the bounds in time of a list: 0 stands for "not said". */
export function parsePeriod({ fromMs, toMs }: Period): Period {
  const bounds = { least: 0, most: latestInstant };
  refuseFields([
    ...integerErrors('from', fromMs, bounds),
    ...integerErrors('to', toMs, bounds),
    ...fieldError('to', toMs !== 0 && toMs < fromMs, 'must not be before from'),
  ]);
  return { fromMs, toMs: toMs === 0 ? latestInstant + 1 : toMs };
}
