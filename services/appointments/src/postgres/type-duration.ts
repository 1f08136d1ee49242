import { LRUCache } from 'lru-cache';
import { sql, type Postgres } from '@maternity/kit';
import type { DurationStore } from '../app/appointment-ports.ts';

/** Remembered for good: the booking function refuses a claim with an old duration, and the caller then reloads. */
export function durationStore(postgres: Postgres): DurationStore {
  const known = new LRUCache<number, number>({ max: 1_000 });
  const reload = async (id: number): Promise<number | undefined> => {
    const [row] = await postgres.query<{ minutes: number }>(
      sql`select duration_minutes as minutes from appointment_type where id = ${id}`,
    );
    if (row) known.set(id, row.minutes);
    else known.delete(id);
    return row?.minutes;
  };
  return { load: async (id) => known.get(id) ?? reload(id), reload };
}
