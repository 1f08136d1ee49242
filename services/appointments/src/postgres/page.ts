import type { Page, PageRequest } from '../app/directory-ports.ts';

/** Below every id; a list without a cursor begins above all of them. */
export const beforeOf = ({ beforeId }: PageRequest): number => beforeId ?? Number.MAX_SAFE_INTEGER;

/** A page from rows that were read with one more than its limit. */
export function pageOf<T extends { id: number }>(rows: T[], limit: number): Page<T> {
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return last ? { items, nextBeforeId: last.id } : { items };
}

type Nullable<T> = { [Key in keyof T]: T[Key] | null };

/** A row as the rest of the house knows it: what the database says is null is not there. */
export const withoutNulls = <T extends object>(row: Nullable<T>): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
