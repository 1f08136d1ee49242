import { sql, type Postgres } from '@maternity/kit';
import type { DashboardStore } from '../app/dashboard-ports.ts';

export const dashboardStore = (postgres: Postgres): DashboardStore => ({
  countWaiting: async () => {
    const [row] = await postgres.query<{ waiting: number }>(
      sql`select count(*) as waiting from appointment where status = 'waiting_for_approval'`,
    );
    return row?.waiting ?? 0;
  },
});
