import { sql, type Postgres } from '@maternity/kit';
import type { FreshnessSource } from '../app/report-ports.ts';

const staleAfterSeconds = 60;

/** How long ago appointments' log was read to its end. */
export const appointmentsFreshness = (postgres: Postgres): FreshnessSource => ({
  read: async () => {
    const [row] = await postgres.query<{ asOfMs: number; lagSeconds: number | null }>(
      sql`select coalesce(floor(extract(epoch from max(moved_at)) * 1000), 0)::bigint as "asOfMs",
            greatest(extract(epoch from now() - max(moved_at)), 0)::float8 as "lagSeconds"
          from feed_cursor`,
    );
    // Who has never read has been behind since 1970.
    const { asOfMs = 0 } = row ?? {};
    const lagSeconds = row?.lagSeconds ?? Date.now() / 1_000;
    return [{ source: 'appointments', asOfMs, lagSeconds, stale: lagSeconds > staleAfterSeconds }];
  },
});

/** Operations are written here: what a report reads is what there is. */
export const operationsFreshness = (clock: () => number): FreshnessSource => ({
  read: async () => [{ source: 'operations', asOfMs: clock(), lagSeconds: 0, stale: false }],
});
