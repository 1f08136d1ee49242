import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { unavailable } from '@maternity/errors';
import type { UsedTickets } from '../app/ports.ts';

/**
 * For several processes: a ticket used at one is used at all. While Redis is away nobody can know, so tickets are
 * refused (clients come back, and those that were connected resume without a ticket); `local` still counts after a
 * flush.
 */
export function usedTicketsInRedis(client: Redis, local: UsedTickets): UsedTickets {
  return {
    use: async (id, seconds) => {
      if (!(await local.use(id, seconds))) return false;
      const key = `realtime:ticket:${createHash('sha256').update(id).digest('base64url')}`;
      return (await setOnce(client, key, seconds)) === 'OK';
    },
  };
}

async function setOnce(client: Redis, key: string, seconds: number): Promise<string | null> {
  try {
    return await client.set(key, '1', 'EX', seconds, 'NX');
  } catch {
    throw unavailable('tickets-unknown', 'It cannot be known whether a ticket was used.');
  }
}
