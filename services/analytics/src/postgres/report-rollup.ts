import { rows, sql, type Transaction } from '@maternity/kit';

/** Adds the measures of a new generation up as reports ask for them; a part of the transaction that folds it. */
export function* insertRollup(generation: number): Transaction<void> {
  yield* rows(
    sql`insert into measure_rollup (generation, dimension, name, day, doctor_id, item, source, count, amount_minor)
        select ${generation}, case when grouping(doctor_id) = 0 then 'doctor' when grouping(item) = 0 then 'item' else 'day' end,
          name, day, coalesce(doctor_id, 0), coalesce(item, ''), source, sum(count), sum(amount_minor)
        from measure where generation = ${generation}
        group by grouping sets ((name, day, source), (name, day, source, doctor_id), (name, day, source, item))`,
  );
}
