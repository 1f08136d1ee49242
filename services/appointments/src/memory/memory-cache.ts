import { LRUCache } from 'lru-cache';
import type { Cache } from '../app/directory-ports.ts';
import { countCacheRequest } from '../cache-metric.ts';

const mostEntries = 20_000;
const mostCharacters = 32 * 1_048_576;

/** A cache inside this process. What it answers is shared by all who ask: nobody may change it. */
export function memoryCache(): Cache {
  const entries = new LRUCache<string, { value: unknown }>({ max: mostEntries, maxSize: mostCharacters });
  return {
    get: async (key) => {
      const entry = entries.get(key);
      countCacheRequest(key, entry !== undefined);
      return entry?.value;
    },
    set: async (key, value, ttlMs) => {
      entries.set(key, { value }, { ttl: ttlMs, size: JSON.stringify(value).length });
    },
  };
}
