import { conflict, notFound } from '@maternity/errors';

export const keyed = <T extends { id: number }>(records: T[]): Map<number, T> =>
  new Map(records.map((record) => [record.id, record]));

export const find = <T>(records: Map<number, T>, id: number, object: string): T => {
  const record = records.get(id);
  if (!record) throw notFound(object);
  return record;
};

export const page = <T extends { id: number }>(
  records: Iterable<T>,
  { limit, beforeId }: { limit: number; beforeId: number },
): { items: T[]; nextBeforeId: number } => {
  const all = [...records].sort((a, b) => b.id - a.id).filter(({ id }) => beforeId === 0 || id < beforeId);
  const items = all.slice(0, limit);
  return { items, nextBeforeId: items.length < all.length ? (items.at(-1)?.id ?? 0) : 0 };
};

export type Paging = { limit: number; beforeId: number };

/** Lists, gets, makes, changes and deletes one kind of record. */
export function crud<T extends { id: number }>(records: Map<number, T>, object: string) {
  return {
    list: (paging: Paging) => page(records.values(), paging),
    get: ({ id }: { id: number }) => find(records, id, object),
    create: (record: T): T => {
      const stored = { ...record, id: Math.max(0, ...records.keys()) + 1 };
      records.set(stored.id, stored);
      return stored;
    },
    update: (record: T): T => {
      find(records, record.id, object);
      records.set(record.id, record);
      return record;
    },
    remove: ({ id }: { id: number }) => {
      find(records, id, object);
      if (id === 1) throw conflict(`${object}-in-use`, `Something refers to this ${object}.`);
      records.delete(id);
      return {};
    },
  };
}
