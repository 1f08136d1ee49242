import { Histogram } from 'prom-client';
import { sql, type Postgres } from '@maternity/kit';

const lag = new Histogram({
  name: 'maternity_event_feed_lag_seconds',
  help: 'How long the oldest event of a batch waited between being written and being numbered',
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60],
});
const batches = new Histogram({
  name: 'maternity_event_feed_batch_events',
  help: 'Events numbered by one run of the sequencer that found any',
  buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000],
});

/** Numbers what was committed since the last run of any replica. @returns how many events that were. */
export async function sequenceEvents(postgres: Postgres): Promise<number> {
  const [run] = await postgres.query<{ added: number; lagSeconds: number | null }>(
    sql`select added, lag_seconds as "lagSeconds" from sequence_events()`,
  );
  const added = run?.added ?? 0;
  if (added > 0) {
    batches.observe(added);
    lag.observe(run?.lagSeconds ?? 0);
  }
  return added;
}
