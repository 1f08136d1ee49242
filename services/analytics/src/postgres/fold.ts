import { conflict } from '@maternity/errors';
import { rows, sql, type Transaction } from '@maternity/kit';
import { tablesOf } from '../domain/replica.ts';
import { extractFacts } from './refresh-extract.ts';
import { insertRollup } from './report-rollup.ts';

/**
 * Makes the next generation for the oldest run, all at one point in time: marks the open deltas, adds them to what stood
 * before, compares that with the facts, and sets the facts aside for the replicas. Nothing stays of it when anything is wrong,
 * or when the process dies: the transaction is the lease.
 * @returns the run, or undefined where none waits for this.
 */
export function* fold(): Transaction<number | undefined> {
  yield* rows(sql`set transaction isolation level repeatable read`);
  const [run] = yield* rows<{ id: number }>(
    sql`select id from refresh_run
        where id = (select min(id) from refresh_run where state = 'running') and stage = 'folding'
        for update skip locked`,
  );
  if (!run) return undefined;
  const [active] = yield* rows<{ id: number }>(sql`select id from generation where state = 'active'`);
  const [made] = yield* rows<{ id: number }>(
    sql`insert into generation (state, as_of, created_at) values ('prepared', now(), now()) returning id`,
  );
  const generation = made?.id ?? 0;
  yield* foldDeltas(generation, active?.id ?? 0);
  yield* insertRollup(generation);
  yield* compareWithFacts(generation);
  yield* extractFacts(generation);
  yield* planRows(run.id, generation);
  yield* rows(
    sql`update refresh_run set stage = 'loading', generation = ${generation}, folded_at = now() where id = ${run.id}`,
  );
  return run.id;
}

function* foldDeltas(generation: number, previous: number): Transaction<void> {
  yield* rows(sql`update measure_delta set generation = ${generation} where generation is null`);
  yield* rows(
    sql`insert into measure (generation, name, day, doctor_id, item, source, count, amount_minor)
        select ${generation}, name, day, doctor_id, item, source, sum(count), sum(amount_minor)
        from (
          select name, day, doctor_id, item, source, count, amount_minor from measure where generation = ${previous}
          union all
          select name, day, doctor_id, item, source, count, amount_minor from measure_delta
          where generation > ${previous} and generation <= ${generation}
        ) as part
        group by name, day, doctor_id, item, source
        having sum(count) <> 0 or sum(amount_minor) <> 0`,
  );
}

/** Everything that is counted, of every day, added up anew from the facts. */
function* compareWithFacts(generation: number): Transaction<void> {
  const [different] = yield* rows<{ name: string; day: string }>(
    sql`with fact as (
          select name, day, source, sum(count) as count, sum(amount_minor) as amount_minor
          from reported_fact group by name, day, source
          having sum(count) <> 0 or sum(amount_minor) <> 0
        ), folded as (
          select name, day, source, sum(count) as count, sum(amount_minor) as amount_minor
          from measure where generation = ${generation} group by name, day, source
          having sum(count) <> 0 or sum(amount_minor) <> 0
        )
        select name, day from fact full join folded using (name, day, source)
        where fact.count is distinct from folded.count or fact.amount_minor is distinct from folded.amount_minor
        order by day, name limit 1`,
  );
  if (!different) return;
  const { name, day } = different;
  throw conflict('measures-differ', `The measures do not add up to the facts: ${name} of ${day}.`);
}

function* planRows(run: number, generation: number): Transaction<void> {
  const steps = yield* rows<{ replica: string; datasets: string[] }>(
    sql`select replica, datasets from refresh_step join replica on name = replica where run_id = ${run}`,
  );
  for (const { replica, datasets } of steps) {
    yield* rows(
      sql`update refresh_step set rows_total = (
            select coalesce(sum(row_count), 0) from refresh_sum
            where generation = ${generation} and table_name = any(${tablesOf(datasets)}::text[]))
          where run_id = ${run} and replica = ${replica}`,
    );
  }
}
