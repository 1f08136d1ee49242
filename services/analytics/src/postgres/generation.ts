import { isAppError } from '@maternity/errors';
import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { ClaimedStep, Generations } from '../app/refresh-ports.ts';
import type { StepOutcome } from '../domain/refresh.ts';
import { fold } from './fold.ts';
import { claimedStep, failStep, type ClaimedStepRow } from './refresh-step.ts';

/** @param postgres with long statements allowed and sessions in UTC. */
export const generationStore = (postgres: Postgres): Generations => ({
  fold: () => foldOrFail(postgres),
  publish: () => postgres.transaction(publish),
  published: (step, outcome, rowCount) => postgres.transaction(() => published(step, outcome, rowCount)),
  finish: async (runId) => {
    const finished = await postgres.transaction(() => finish(runId));
    if (finished) await prune(postgres);
    return finished;
  },
});

async function foldOrFail(postgres: Postgres): Promise<boolean> {
  try {
    return (await postgres.transaction(fold)) !== undefined;
  } catch (error) {
    // Away now: the run waits. Anything else would come again, and would hold up every later run.
    if (isAppError(error) && error.kind === 'unavailable') throw error;
    const code = isAppError(error) ? error.code : 'fold-failed';
    await postgres.transaction(() => failRun(code));
    throw error;
  }
}

function* failRun(errorCode: string): Transaction<void> {
  const [run] = yield* rows<{ id: number }>(
    sql`update refresh_run set state = 'failed', stage = 'done', finished_at = now(), error_code = ${errorCode}
        where id = (select min(id) from refresh_run where state = 'running') and stage = 'folding' returning id`,
  );
  if (!run) return;
  yield* rows(
    sql`update replica set last_error = ${errorCode} where name in (
          select replica from refresh_step where run_id = ${run.id})`,
  );
  yield* rows(sql`update refresh_step set state = 'failed', error_code = ${errorCode} where run_id = ${run.id}`);
}

function* publish(): Transaction<{ runId: number; steps: ClaimedStep[] } | undefined> {
  const [run] = yield* rows<{ id: number; generation: number; stage: string }>(
    sql`select id, generation, stage from refresh_run
        where id = (select min(id) from refresh_run where state = 'running') and stage in ('loading', 'publishing')
        for update`,
  );
  if (!run) return undefined;
  yield* failLateSteps(run.id);
  const loading = yield* rows(
    sql`select replica from refresh_step where run_id = ${run.id} and state in ('planned', 'loading') limit 1`,
  );
  if (loading.length > 0) return undefined;
  if (run.stage === 'loading') yield* activate(run.id, run.generation);
  const steps = yield* rows<ClaimedStepRow>(
    sql`select run_id, replica.name as replica, url_environment_key, datasets, refresh_run.generation, as_of, fence
        from refresh_step join refresh_run on refresh_run.id = run_id
          join generation on generation.id = refresh_run.generation join replica on replica.name = refresh_step.replica
        where run_id = ${run.id} and refresh_step.state = 'verified' and not_before <= now()`,
  );
  const waiting = yield* rows(
    sql`select replica from refresh_step where run_id = ${run.id} and state = 'verified' limit 1`,
  );
  return steps.length === 0 && waiting.length > 0 ? undefined : { runId: run.id, steps: steps.map(claimedStep) };
}

/** The others wait for a replica this long and no longer. */
function* failLateSteps(run: number): Transaction<void> {
  const late = yield* rows<{ replica: string }>(
    sql`update refresh_step set state = 'failed', error_code = 'deadline-exceeded', fence = fence + 1
        where run_id = ${run} and state in ('planned', 'loading')
          and exists (select 1 from refresh_run where id = ${run} and folded_at < now() - interval '2 hours')
        returning replica`,
  );
  for (const { replica } of late) {
    yield* rows(sql`update replica set last_error = 'deadline-exceeded' where name = ${replica}`);
  }
}

/** What every report of the main database reads from now on. */
function* activate(run: number, generation: number): Transaction<void> {
  yield* rows(sql`update generation set state = 'retired' where state = 'active'`);
  yield* rows(sql`update generation set state = 'active' where id = ${generation}`);
  yield* rows(sql`update refresh_run set stage = 'publishing' where id = ${run}`);
}

function* published(step: ClaimedStep, outcome: StepOutcome, rowCount: number): Transaction<void> {
  if (outcome.kind === 'failed') {
    yield* failStep(step, outcome, 'verified');
    return;
  }
  const moved = yield* rows(
    sql`update refresh_step set state = 'active', error_code = '', lease_until = null
        where run_id = ${step.runId} and replica = ${step.replica} and state = 'verified' returning replica`,
  );
  if (moved.length === 0) return;
  yield* rows(
    sql`update replica set generation = ${step.generation}, fresh_at = ${new Date(step.asOfMs)},
          row_count = ${rowCount}, last_error = '' where name = ${step.replica}`,
  );
}

function* finish(run: number): Transaction<boolean> {
  const finished = yield* rows(
    sql`update refresh_run set stage = 'done', finished_at = now(),
          state = case when exists (select 1 from refresh_step where run_id = ${run} and state = 'failed')
            then 'failed' else 'succeeded' end,
          error_code = case when exists (select 1 from refresh_step where run_id = ${run} and state = 'failed')
            then 'replicas-behind' else '' end
        where id = ${run} and stage = 'publishing'
          and not exists (select 1 from refresh_step where run_id = ${run} and state not in ('active', 'failed'))
        returning id`,
  );
  // While this run was the oldest, no other could fold: nothing here is of a later one.
  if (finished.length > 0) yield* rows(sql`truncate refresh_extract`);
  return finished.length > 0;
}

const deltasAtOnce = 20_000;

/** The generation before stays whole, so that one update goes back to it; what is older goes. */
async function prune(postgres: Postgres): Promise<void> {
  await postgres.transaction(function* (): Transaction<void> {
    yield* rows(sql`delete from measure where generation < (select max(id) from generation where state = 'retired')`);
    yield* rows(
      sql`delete from measure_rollup where generation < (select max(id) from generation where state = 'retired')`,
    );
    yield* rows(
      sql`delete from refresh_sum where generation < (select max(id) from generation where state = 'retired')`,
    );
    yield* rows(sql`delete from refresh_run where id < (select max(id) - 1000 from refresh_run)`);
  });
  let pruned = deltasAtOnce;
  while (pruned === deltasAtOnce) {
    const gone = await postgres.query(
      sql`delete from measure_delta where id in (
            select id from measure_delta
            where generation <= (select max(id) from generation where state = 'retired') limit ${deltasAtOnce})
          returning 1`,
    );
    pruned = gone.length;
  }
}
