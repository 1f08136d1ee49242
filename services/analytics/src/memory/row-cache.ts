import { LRUCache } from 'lru-cache';
import type { RowCache } from '../app/report-ports.ts';

const mostEntries = 2_000;
/** A row takes some 150 bytes: 45 MB at most. */
const mostRows = 300_000;

/** A cache inside this process. What it answers is shared by all who ask: nobody may change it. */
export function rowCache(): RowCache {
  const kept = new LRUCache<string, { rows: object[] }>({ max: mostEntries, maxSize: mostRows });
  const loading = new Map<string, Promise<unknown>>();
  const load = async <Rows extends object[] | undefined>(key: string, work: () => Promise<Rows>): Promise<Rows> => {
    try {
      const rows = await work();
      if (rows) kept.set(key, { rows }, { size: rows.length + 1 });
      return rows;
    } finally {
      loading.delete(key);
    }
  };
  return {
    remember: <Rows extends object[] | undefined>(key: string, work: () => Promise<Rows>): Promise<Rows> => {
      const found = kept.get(key);
      if (found) return Promise.resolve(found.rows as Rows);
      const begun = loading.get(key) ?? load(key, work);
      loading.set(key, begun);
      return begun as Promise<Rows>;
    },
  };
}
