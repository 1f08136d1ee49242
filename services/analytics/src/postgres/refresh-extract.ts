import { rows, sql, type Statement, type Transaction } from '@maternity/kit';
import type { CopiedTable } from '../domain/replica.ts';

/** Rows of a table as the fold's transaction sees them, as documents: what is copied, column by column. */
const extracts: Record<CopiedTable, (generation: number) => Statement> = {
  appointment: (generation) =>
    sql`insert into refresh_extract (generation, table_name, position, document)
        select ${generation}, 'appointment', row_number() over (), to_jsonb(fact) from (
          select id, version, status, doctor_id, patient_id, appointment_type_id, starts_at, ends_at, requested_at,
            decided_at, day
          from appointment order by id) as fact`,
  appointment_type: (generation) =>
    sql`insert into refresh_extract (generation, table_name, position, document)
        select ${generation}, 'appointment_type', row_number() over (), to_jsonb(fact) from (
          select id, valid_from, valid_to, name, price_minor, deleted from appointment_type order by id, valid_from
        ) as fact`,
  doctor: (generation) =>
    sql`insert into refresh_extract (generation, table_name, position, document)
        select ${generation}, 'doctor', row_number() over (), to_jsonb(fact) from (
          select id, valid_from, valid_to, first_name, last_name, occupation, active, deleted
          from doctor order by id, valid_from) as fact`,
  operation: (generation) =>
    sql`insert into refresh_extract (generation, table_name, position, document)
        select ${generation}, 'operation', row_number() over (), to_jsonb(fact) from (
          select id, name, price_minor, created_at from operation order by id) as fact`,
  operation_record: (generation) =>
    sql`insert into refresh_extract (generation, table_name, position, document)
        select ${generation}, 'operation_record', row_number() over (), to_jsonb(fact) from (
          select id, operation_id, doctor_id, patient_id, starts_at, ends_at, day, price_minor, created_at
          from operation_record order by id) as fact`,
  birth: (generation) =>
    sql`insert into refresh_extract (generation, table_name, position, document)
        select ${generation}, 'birth', row_number() over (), to_jsonb(fact) from (
          select id, patient_id, doctor_id, born_at, day, method, gestation_days, weight_grams, sex, created_at
          from birth order by id) as fact`,
  income: (generation) =>
    sql`insert into refresh_extract (generation, table_name, position, document)
        select ${generation}, 'income', row_number() over (), to_jsonb(fact) from (
          select source, business_key, at, day, doctor_id, item, amount_minor, event_id, file_id, line
          from income order by source, business_key) as fact`,
  measure: (generation) =>
    sql`insert into refresh_extract (generation, table_name, position, document)
        select ${generation}, 'measure', row_number() over (), to_jsonb(fact) from (
          select name, day, doctor_id, item, source, count, amount_minor
          from measure where generation = ${generation} order by name, day, doctor_id, item, source) as fact`,
};

/** Sets the snapshot of this transaction aside for the replicas, with what each copy must add up to. */
export function* extractFacts(generation: number): Transaction<void> {
  // Runs follow one another: whatever is here is of one that has ended.
  yield* rows(sql`truncate refresh_extract`);
  for (const extract of Object.values(extracts)) yield* rows(extract(generation));
  yield* rows(
    sql`insert into refresh_sum (generation, table_name, month, row_count, amount_minor, hash)
        select generation, table_name, coalesce(left(document ->> 'day', 7), ''), count(*),
          sum(coalesce(document ->> 'amount_minor', document ->> 'price_minor', '0')::numeric),
          sum(('x' || left(md5(document::text), 15))::bit(60)::bigint)
        from refresh_extract where generation = ${generation}
        group by generation, table_name, coalesce(left(document ->> 'day', 7), '')`,
  );
  // A replica's share: the tables of its datasets, all of them where it names none.
  yield* rows(
    sql`insert into refresh_sum (generation, table_name, month, row_count, amount_minor, hash)
        select ${generation}, name, '', 0, 0, 0
        from unnest(${Object.keys(extracts)}::text[]) as name
        where name not in (select table_name from refresh_sum where generation = ${generation})`,
  );
}
