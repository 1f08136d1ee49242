import type { RedisConnection } from '@maternity/kit';
import type { Cache } from '../app/directory-ports.ts';
import { countCacheRequest } from '../cache-metric.ts';

/** After a failure nobody asks for this long: a Redis that hangs would make every caller wait for its timeout. */
const avoidMs = 1_000;
const unknown = Symbol('unknown');

/**
 * A cache that all replicas share. What Redis cannot answer is not known, and that is all that its loss changes.
 * @param identify names the database, so that one which was restored or made anew finds nothing of the other.
 */
export function redisCache({ client }: RedisConnection, identify: () => Promise<string>): Cache {
  let avoidUntil = 0;
  let prefix: string | undefined;
  const nameOf = async (key: string): Promise<string> => (prefix ??= `appointments:${await identify()}:`) + key;
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (performance.now() < avoidUntil) return undefined;
    try {
      return await work();
    } catch {
      avoidUntil = performance.now() + avoidMs;
      return undefined;
    }
  };
  return {
    get: async (key) => {
      const text = await attempt(async () => client.get(await nameOf(key)));
      const value = typeof text === 'string' ? parse(text) : unknown;
      countCacheRequest(key, value !== unknown);
      return value === unknown ? undefined : value;
    },
    set: async (key, value, ttlMs) => {
      await attempt(async () => client.set(await nameOf(key), JSON.stringify(value), 'PX', ttlMs));
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return unknown;
  }
}
