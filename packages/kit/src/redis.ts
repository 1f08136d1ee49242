import { Redis } from 'ioredis';
import type { Log } from './log.ts';

export type RedisConnection = { readonly name: string; readonly client: Redis; stop(): Promise<void> };

/**
 * A connection whose commands fail at once while Redis is away: nothing of ours depends on it,
 * so waiting for it would only make callers slow.
 */
export function connectRedis(url: string, log: Log): RedisConnection {
  const client = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: 2_000,
    commandTimeout: 500,
    retryStrategy: (times) => Math.min(100 * times, 2_000),
  });
  let away = false;
  client.on('error', () => {
    if (!away) log.warn({ 'event.action': 'redis-lost' }, 'Redis does not answer; going on without it');
    away = true;
  });
  client.on('ready', () => {
    away = false;
    log.info({ 'event.action': 'redis-connected' }, 'Redis connected');
  });
  return {
    name: 'redis',
    client,
    stop: () => {
      client.disconnect();
      return Promise.resolve();
    },
  };
}
