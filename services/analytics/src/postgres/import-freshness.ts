import { sql, type Postgres } from '@maternity/kit';
import type { FreshnessSource } from '../app/report-ports.ts';

/** Of each dataset that has been imported: when, and whether a newer file of it could not be. */
export const importsFreshness = (postgres: Postgres): FreshnessSource => ({
  read: () =>
    postgres.query(
      sql`select 'imports:' || dataset as source,
            floor(extract(epoch from max(published_at)) * 1000)::bigint as "asOfMs",
            greatest(extract(epoch from now() - max(published_at)), 0)::float8 as "lagSeconds",
            coalesce(max(id) filter (where state in ('rejected', 'dead')), 0) > max(id) filter (where published_at is not null)
              as stale
          from import_file group by dataset having max(published_at) is not null order by dataset limit 1000`,
    ),
});
