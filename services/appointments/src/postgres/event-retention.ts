import { sql, type Postgres } from '@maternity/kit';
import type { RetentionStore } from '../app/event-ports.ts';

const instant = (ms: number): string => new Date(ms).toISOString();

export function retentionStore(postgres: Postgres): RetentionStore {
  return {
    pruneEvents: async (beforeMs, limit) => {
      const [row] = await postgres.query<{ count: number }>(
        sql`select prune_events(${instant(beforeMs)}, ${limit}) as count`,
      );
      return row?.count ?? 0;
    },
    pruneIdempotencyKeys: async (beforeMs, limit) => {
      const [row] = await postgres.query<{ count: number }>(
        sql`select prune_idempotency_keys(${instant(beforeMs)}, ${limit}) as count`,
      );
      return row?.count ?? 0;
    },
  };
}
