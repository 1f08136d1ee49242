import { Gauge } from 'prom-client';
import { sql, type Postgres } from '@maternity/kit';

/** For alerts on time since success: asked for when somebody scrapes. */
export function measureFreshness(postgres: Postgres): void {
  new Gauge({
    name: 'maternity_replica_fresh_at_timestamp_seconds',
    help: 'The point in time that a replica shows, in seconds since 1970; 0 before its first refresh',
    labelNames: ['replica'],
    async collect() {
      this.reset();
      // While the database is away there is nothing to say, and other metrics still have to be read.
      const found = await postgres
        .query<{ name: string; seconds: number }>(
          sql`select name, coalesce(extract(epoch from fresh_at), 0)::float8 as seconds from replica
              where not suspended`,
        )
        .catch(() => []);
      for (const { name, seconds } of found) this.set({ replica: name }, seconds);
    },
  });
}
