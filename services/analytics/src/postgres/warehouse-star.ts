import { conflict } from '@maternity/errors';
import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { ClaimedStep } from '../app/refresh-ports.ts';
import { insertDimensions } from './warehouse-dimensions.ts';

/** Facts and dimensions of a generation from its verified copies, in one transaction, once. */
export function* buildStar({ generation, fence }: ClaimedStep): Transaction<void> {
  const [mine] = yield* rows<{ position: number }>(
    sql`select position from copy.load_checkpoint
        where generation = ${generation} and table_name = 'star' and fence = ${fence} for update`,
  );
  if (!mine) throw conflict('step-lost', 'Another worker has taken this step.');
  if (mine.position > 0) return;
  yield* insertDimensions(generation);
  yield* insertFacts(generation);
  yield* compareWithCopies(generation);
  yield* rows(
    sql`update copy.load_checkpoint set position = 1 where generation = ${generation} and table_name = 'star'`,
  );
}

/** A fact joins the version of its doctor that was valid at its time, the first one where it is older than any. */
function* insertFacts(generation: number): Transaction<void> {
  yield* rows(
    sql`insert into star.fact_income (generation, source, business_key, date_key, doctor_key, item_key, at, amount_minor)
        select ${generation}, source, business_key, date_key, coalesce(version.doctor_key, -1),
          coalesce(item_key.item_key, -1), at, amount_minor
        from copy.income join star.dim_date using (day)
          left join doctor_version version on version.doctor_id = income.doctor_id and at >= since and at < until
          left join star.item_key using (item)
        where generation = ${generation}`,
  );
  yield* rows(
    sql`insert into star.fact_appointment (generation, appointment_id, date_key, doctor_key, item_key, status,
          starts_at, minutes, requested_at, decided_at)
        select ${generation}, id, date_key, coalesce(version.doctor_key, -1), coalesce(item_key.item_key, -1), status,
          starts_at, extract(epoch from ends_at - starts_at)::int / 60, requested_at, decided_at
        from copy.appointment join star.dim_date using (day)
          left join doctor_version version on version.doctor_id = appointment.doctor_id
            and starts_at >= since and starts_at < until
          left join star.item_key on item = 'type:' || appointment_type_id
        where generation = ${generation}`,
  );
  yield* insertTheatreFacts(generation);
}

function* insertTheatreFacts(generation: number): Transaction<void> {
  yield* rows(
    sql`insert into star.fact_operation (generation, operation_record_id, date_key, doctor_key, item_key, starts_at,
          minutes, price_minor)
        select ${generation}, id, date_key, coalesce(version.doctor_key, -1), coalesce(item_key.item_key, -1), starts_at,
          extract(epoch from ends_at - starts_at)::int / 60, price_minor
        from copy.operation_record record join star.dim_date using (day)
          left join doctor_version version on version.doctor_id = record.doctor_id
            and starts_at >= since and starts_at < until
          left join star.item_key on item = 'operation:' || operation_id
        where generation = ${generation}`,
  );
  yield* rows(
    sql`insert into star.fact_birth (generation, birth_id, date_key, doctor_key, method, gestation_days, weight_grams, sex)
        select ${generation}, id, date_key, coalesce(version.doctor_key, -1), method, gestation_days, weight_grams, sex
        from copy.birth join star.dim_date using (day)
          left join doctor_version version on version.doctor_id = birth.doctor_id
            and born_at >= since and born_at < until
        where generation = ${generation}`,
  );
}

/** No fact was lost or doubled on its way through the joins. */
function* compareWithCopies(generation: number): Transaction<void> {
  const different = yield* rows(
    sql`select 1 where
          (select (count(*), coalesce(sum(amount_minor), 0)) from copy.income where generation = ${generation})
            <> (select (count(*), coalesce(sum(amount_minor), 0)) from star.fact_income where generation = ${generation})
          or (select count(*) from copy.appointment where generation = ${generation})
            <> (select count(*) from star.fact_appointment where generation = ${generation})
          or (select (count(*), coalesce(sum(price_minor), 0)) from copy.operation_record where generation = ${generation})
            <> (select (count(*), coalesce(sum(price_minor), 0)) from star.fact_operation
                where generation = ${generation})
          or (select count(*) from copy.birth where generation = ${generation})
            <> (select count(*) from star.fact_birth where generation = ${generation})`,
  );
  if (different.length > 0) throw conflict('verification-failed', 'The star does not add up to the facts.');
}

/** Readers go on reading meanwhile: the sums of the active generation are in the views before and after. */
export async function refreshSums(target: Postgres): Promise<void> {
  await target.query(sql`refresh materialized view concurrently star.income_daily`);
  await target.query(sql`refresh materialized view concurrently star.appointment_daily`);
  await target.query(sql`refresh materialized view concurrently star.birth_daily`);
}

/** Everything but the generation that is read and the one before; facts first, as they refer to dimensions. */
export async function retireStar(target: Postgres): Promise<void> {
  await target.transaction(function* (): Transaction<void> {
    const [active] = yield* rows<{ generation: number; previous: number }>(
      sql`select generation, previous from copy.active_generation`,
    );
    if (!active) return;
    const { generation: last, previous } = active;
    yield* rows(sql`delete from star.fact_income where generation < ${last} and generation <> ${previous}`);
    yield* rows(sql`delete from star.fact_appointment where generation < ${last} and generation <> ${previous}`);
    yield* rows(sql`delete from star.fact_operation where generation < ${last} and generation <> ${previous}`);
    yield* rows(sql`delete from star.fact_birth where generation < ${last} and generation <> ${previous}`);
    yield* rows(sql`delete from star.dim_doctor where generation < ${last} and generation <> ${previous}`);
    yield* rows(sql`delete from star.dim_item where generation < ${last} and generation <> ${previous}`);
  });
}
