import { integerErrors, refuseFields } from './fields.ts';

const usual = 20;
const most = 10_000;

/** Reads what a caller asks of a list: 0 stands for "not said". */
export function parsePage({ limit, beforeId }: { limit: number; beforeId: number }): {
  limit: number;
  beforeId?: number;
} {
  refuseFields(limit === 0 ? [] : integerErrors('limit', limit, { least: 1, most }));
  return { limit: limit === 0 ? usual : limit, ...(beforeId > 0 ? { beforeId } : {}) };
}
