import { conflict, notFound } from '@maternity/errors';
import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { Call } from '../app/call.ts';
import type { NewRefresh, RefreshStore } from '../app/refresh-ports.ts';
import type { Refresh, RefreshStep } from '../domain/refresh.ts';
import { idempotentTransaction } from './idempotent-transaction.ts';
import { recordDeed } from './replica.ts';

type RunRow = {
  id: number;
  business_date: string | null;
  replica: string;
  state: Refresh['state'];
  generation: number | null;
  started_at: Date;
  finished_at: Date | null;
  error_code: string;
};
type StepRow = {
  run_id: number;
  replica: string;
  state: RefreshStep['state'];
  rows_done: number;
  rows_total: number;
  error_code: string;
};

export function refreshStore(postgres: Postgres): RefreshStore {
  const find = async (id: number): Promise<Refresh | undefined> => (await read(postgres, [id]))[0];
  return {
    find,
    start: async (call, refresh) => {
      const id = await idempotentTransaction(postgres, call, () => start(call, refresh));
      const found = await find(id);
      if (!found) throw notFound('refresh');
      return found;
    },
    list: async ({ limit, beforeId = null }) => {
      const ids = await postgres.query<{ id: number }>(
        sql`select id from refresh_run where ${beforeId}::bigint is null or id < ${beforeId} order by id desc
            limit ${limit}`,
      );
      return read(
        postgres,
        ids.map(({ id }) => id),
      );
    },
  };
}

/** The run and a step for each replica that it refreshes, in one transaction: workers see all of it or nothing. */
function* start(call: Call, refresh: NewRefresh): Transaction<number> {
  const { businessDate, replica = '' } = refresh;
  if (businessDate !== undefined) {
    const [first] = yield* rows<{ id: number }>(sql`select id from refresh_run where business_date = ${businessDate}`);
    if (first) return first.id;
  }
  if (replica !== '') yield* refuseReplica(replica);
  const [run] = yield* rows<{ id: number }>(
    sql`insert into refresh_run (business_date, replica, state, stage, requested_by, started_at)
        values (${businessDate ?? null}, ${replica}, 'running', 'folding', ${call.caller.accountId}, now())
        on conflict (business_date) do nothing returning id`,
  );
  // Somebody else was first by a moment, and has committed: the insert has waited for that.
  if (!run) return yield* start(call, refresh);
  yield* rows(
    sql`insert into refresh_step (run_id, replica, state, not_before)
        select ${run.id}, name, 'planned', now() from replica
        where not suspended and (${replica} = '' or name = ${replica})`,
  );
  yield* recordDeed(call, 'refresh.started', { type: 'refresh', id: `${run.id}` });
  return run.id;
}

function* refuseReplica(name: string): Transaction<void> {
  const [found] = yield* rows<{ suspended: boolean }>(sql`select suspended from replica where name = ${name}`);
  if (!found) throw notFound('replica');
  if (found.suspended) throw conflict('replica-suspended', 'This replica is suspended.');
}

async function read(postgres: Postgres, ids: number[]): Promise<Refresh[]> {
  const [runs, steps] = await Promise.all([
    postgres.query<RunRow>(
      sql`select id, business_date, replica, state, generation, started_at, finished_at, error_code
          from refresh_run where id = any(${ids}) order by id desc`,
    ),
    postgres.query<StepRow>(
      sql`select run_id, replica, state, rows_done, rows_total, error_code
          from refresh_step where run_id = any(${ids}) order by run_id, replica`,
    ),
  ]);
  return runs.map((run) =>
    refreshOf(
      run,
      steps.filter((step) => step.run_id === run.id),
    ),
  );
}

const refreshOf = (run: RunRow, steps: StepRow[]): Refresh => ({
  id: run.id,
  ...(run.business_date === null ? {} : { businessDate: run.business_date }),
  ...(run.replica === '' ? {} : { replica: run.replica }),
  state: run.state,
  ...(run.generation === null ? {} : { generation: run.generation }),
  startedAtMs: run.started_at.getTime(),
  ...(run.finished_at ? { finishedAtMs: run.finished_at.getTime() } : {}),
  errorCode: run.error_code,
  steps: steps.map((step) => ({
    replica: step.replica,
    state: step.state,
    rowsDone: step.rows_done,
    rowsTotal: step.rows_total,
    errorCode: step.error_code,
  })),
});
