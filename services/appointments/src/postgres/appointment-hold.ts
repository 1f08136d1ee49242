import { Counter, Gauge } from 'prom-client';
import { sql, type Postgres } from '@maternity/kit';
import type { HoldStore } from '../app/appointment-ports.ts';

const swept = new Counter({
  name: 'maternity_holds_swept_total',
  help: 'Requests that were expired because nobody had answered in time',
});

const waiting = new Gauge({
  name: 'maternity_holds_waiting',
  help: 'Requests that hold a slot and wait for their doctor',
});

/** For the gauge; the partial index holds nothing but these. */
export async function countHolds(postgres: Postgres): Promise<void> {
  const [row] = await postgres.query<{ count: number }>(
    sql`select count(*) as count from appointment where status = 1 and hold_expires_at is not null`,
  );
  waiting.set(row?.count ?? 0);
}

/** @param committed told after each commit that may have appended an event. */
export function holdStore(postgres: Postgres, committed: () => void): HoldStore {
  return {
    due: async (limit) => {
      const rows = await postgres.query<{ id: number }>(
        sql`select id from appointment where status = 1 and hold_expires_at <= now()
            order by hold_expires_at limit ${limit}`,
      );
      return rows.map(({ id }) => id);
    },
    expire: async (id) => {
      const [row] = await postgres.query<{ expired: boolean }>(sql`select expire_hold(${id}) as expired`);
      if (row?.expired !== true) return false;
      swept.inc();
      committed();
      return true;
    },
  };
}
