import { notFound, parsePage } from '@maternity/errors';
import type { PageRequest, RecordQuery } from '../app/operation-ports.ts';
import { parsePeriod } from '../domain/period.ts';

/** An id that could be somebody's; what is none belongs to nobody. */
export function readId(id: number, object: string): number {
  if (!Number.isSafeInteger(id) || id < 1) throw notFound(object);
  return id;
}

type PageFields = { limit: number; beforeId: number };

/** int64 goes further than numbers do; every id is below that all the same. */
export const readPage = ({ limit, beforeId }: PageFields): PageRequest =>
  parsePage({ limit, beforeId: Math.min(beforeId, Number.MAX_SAFE_INTEGER) });

export const readRecordQuery = ({
  fromMs,
  toMs,
  ...page
}: PageFields & { fromMs: number; toMs: number }): RecordQuery => ({
  ...readPage(page),
  ...parsePeriod({ fromMs, toMs }),
});
