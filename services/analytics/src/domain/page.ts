import { fieldError, integerErrors, refuseFields } from '@maternity/errors';

const usual = 20;
const most = 10_000;
/** The end of the year 9999: no later instant has a text form that others read. */
export const latestInstant = 253_402_300_799_999;

/** Instants in [fromMs, toMs). */
export type Period = { fromMs: number; toMs: number };

/** Reads what a caller asks of a list: 0 stands for "not said". */
export function parsePage({ limit, beforeId }: { limit: number; beforeId: number }): {
  limit: number;
  beforeId?: number;
} {
  refuseFields(limit === 0 ? [] : integerErrors('limit', limit, { least: 1, most }));
  return { limit: limit === 0 ? usual : limit, ...(beforeId > 0 ? { beforeId } : {}) };
}

/** The same for bounds in time. */
export function parsePeriod({ fromMs, toMs }: Period): Period {
  const bounds = { least: 0, most: latestInstant };
  refuseFields([
    ...integerErrors('from', fromMs, bounds),
    ...integerErrors('to', toMs, bounds),
    ...fieldError('to', toMs !== 0 && toMs < fromMs, 'must not be before from'),
  ]);
  return { fromMs, toMs: toMs === 0 ? latestInstant + 1 : toMs };
}
