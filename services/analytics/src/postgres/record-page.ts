import type { Page, PageRequest } from '../app/operation-ports.ts';

/** Below every id; a list without a cursor begins above all of them. */
export const beforeOf = ({ beforeId }: PageRequest): number => beforeId ?? Number.MAX_SAFE_INTEGER;

/** A page from rows that were read with one more than its limit. */
export function pageOf<T extends { id: number }>(rows: T[], limit: number): Page<T> {
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return last ? { items, nextBeforeId: last.id } : { items };
}
