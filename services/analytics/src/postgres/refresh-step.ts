import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { ClaimedStep, Lease, RefreshSteps } from '../app/refresh-ports.ts';
import { tablesOf } from '../domain/replica.ts';
import { afterFailure, type StepOutcome } from '../domain/refresh.ts';

const leaseSeconds = 10;
const renewEveryMs = 2_000;

export type ClaimedStepRow = {
  run_id: number;
  replica: string;
  url_environment_key: string;
  datasets: string[];
  generation: number;
  as_of: Date;
  fence: number;
};

export const claimedStep = (row: ClaimedStepRow): ClaimedStep => ({
  runId: row.run_id,
  replica: row.replica,
  urlEnvironmentKey: row.url_environment_key,
  tables: tablesOf(row.datasets),
  generation: row.generation,
  asOfMs: row.as_of.getTime(),
  fence: row.fence,
});

/** @param owner says in the table who holds a step. */
export const refreshSteps = (postgres: Postgres, owner: string): RefreshSteps => ({
  claim: () => claim(postgres, owner),
  withLease: (step, work) => withLease(postgres, step, work),
  finish: async (step, outcome) => {
    if (outcome.kind === 'lost') return;
    await postgres.transaction(() => (outcome.kind === 'done' ? verified(step) : failStep(step, outcome, 'planned')));
  },
});

async function claim(postgres: Postgres, owner: string): Promise<ClaimedStep | undefined> {
  const [row] = await postgres.query<ClaimedStepRow>(
    sql`update refresh_step set state = 'loading', fence = fence + 1, lease_owner = ${owner},
          lease_until = now() + make_interval(secs => ${leaseSeconds})
        from refresh_run, generation, replica
        where refresh_run.id = refresh_step.run_id and generation.id = refresh_run.generation
          and replica.name = refresh_step.replica
          and (refresh_step.run_id, refresh_step.replica) = (
            select run_id, replica from refresh_step
            where run_id = (select min(id) from refresh_run where state = 'running' and stage = 'loading')
              and state in ('planned', 'loading') and not_before <= now()
              and (lease_until is null or lease_until < now())
              and replica in (select name from replica)
            order by replica limit 1 for update skip locked)
        returning refresh_step.run_id, refresh_step.replica, url_environment_key, datasets, refresh_run.generation,
          as_of, fence`,
  );
  return row && claimedStep(row);
}

async function withLease(
  postgres: Postgres,
  step: ClaimedStep,
  work: (lease: Lease) => Promise<StepOutcome>,
): Promise<StepOutcome> {
  const lease: Lease = { rowsDone: 0, lost: false };
  const timer = setInterval(() => {
    renew(postgres, step, lease.rowsDone).then(
      (held) => {
        lease.lost ||= !held;
      },
      // The main database is away: fences decide who may write, this only tells others that we live.
      () => undefined,
    );
  }, renewEveryMs);
  try {
    return await work(lease);
  } finally {
    clearInterval(timer);
    await renew(postgres, step, lease.rowsDone);
  }
}

async function renew(postgres: Postgres, { runId, replica, fence }: ClaimedStep, rowsDone: number): Promise<boolean> {
  const held = await postgres.query(
    sql`update refresh_step set lease_until = now() + make_interval(secs => ${leaseSeconds}), rows_done = ${rowsDone}
        where run_id = ${runId} and replica = ${replica} and fence = ${fence} and state = 'loading' returning 1`,
  );
  return held.length > 0;
}

function* verified({ runId, replica, fence }: ClaimedStep): Transaction<void> {
  yield* rows(
    sql`update refresh_step set state = 'verified', error_code = '', lease_owner = null, lease_until = null
        where run_id = ${runId} and replica = ${replica} and fence = ${fence} and state = 'loading'`,
  );
}

/** Goes back to `again` for another attempt, or stays failed: the replica keeps what it shows, and says why. */
export function* failStep(
  { runId, replica, fence }: ClaimedStep,
  { errorCode, final }: { errorCode: string; final: boolean },
  again: 'planned' | 'verified',
): Transaction<void> {
  const [step] = yield* rows<{ failures: number }>(
    sql`select failures from refresh_step where run_id = ${runId} and replica = ${replica} and fence = ${fence}
          and state in ('loading', 'verified') for update`,
  );
  if (!step) return;
  const next = afterFailure(step.failures, final);
  yield* rows(
    sql`update refresh_step set state = ${next.failed ? 'failed' : again}, error_code = ${errorCode},
          failures = failures + 1, not_before = now() + make_interval(secs => ${next.waitSeconds}),
          lease_owner = null, lease_until = null
        where run_id = ${runId} and replica = ${replica}`,
  );
  yield* rows(sql`update replica set last_error = ${errorCode} where name = ${replica}`);
}
