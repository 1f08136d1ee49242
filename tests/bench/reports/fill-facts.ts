import { query } from '../../platform/database.ts';

/** Ten years of a hospital with sixty doctors who earn with a dozen things each. */
export const years = { days: 3_650, doctors: 60, items: 12 };

/** The last day of the facts, and of what was booked since the refresh of that night. */
export const lastDay = '2026-11-23';

/** Alike however much is stored: what is open is read after every commit, at 1 µs an amount. */
const openAmounts = 1_000;

/**
 * Amounts at random over all days, doctors and things; what was earned on the last day is still open, as during a day.
 * The rest is folded into an active generation by the same sums as a refresh's.
 */
export async function fillFacts(databaseUrl: string, facts: number): Promise<void> {
  await insertIncome(databaseUrl, facts);
  await fold(databaseUrl);
  await query(
    databaseUrl,
    `insert into measure_delta (name, day, doctor_id, item, source, count, amount_minor)
     select 'income', day, doctor_id, item, source, 1, amount_minor from income where day = $1`,
    [lastDay],
  );
  await query(databaseUrl, 'vacuum analyze');
}

async function insertIncome(databaseUrl: string, facts: number): Promise<void> {
  const { days, doctors, items } = years;
  await query(
    databaseUrl,
    `insert into income (source, business_key, at, day, doctor_id, item, amount_minor)
     select source, n, day + interval '12 hours', day, doctor_id, family || number, amount_minor
     from (
       select n, case when n <= $6 then $5::date else $5::date - 1 - floor(random() * $2)::int end as day, 1 + floor(random() * $3)::int as doctor_id,
         1 + floor(random() * $4)::int as number, 1000 + floor(random() * 50000)::int as amount_minor
       from generate_series(1, $1::bigint) as n offset 0
     ) as fact, lateral (
       select case when number <= 8 then 'appointments' else 'operations' end as source,
         case when number <= 8 then 'type:' else 'operation:' end as family
     ) as named`,
    [facts, days, doctors, items, lastDay, openAmounts],
  );
}

async function fold(databaseUrl: string): Promise<void> {
  await query(databaseUrl, `insert into generation (state, as_of, created_at) values ('active', now(), now())`);
  await query(
    databaseUrl,
    `insert into measure (generation, name, day, doctor_id, item, source, count, amount_minor)
     select id, 'income', day, doctor_id, item, source, count(*), sum(amount_minor)
     from income, generation where day < $1 group by id, day, doctor_id, item, source
     order by day, doctor_id, item, source`,
    [lastDay],
  );
  await query(
    databaseUrl,
    `insert into measure_rollup (generation, dimension, name, day, doctor_id, item, source, count, amount_minor)
     select generation, case when grouping(doctor_id) = 0 then 'doctor' when grouping(item) = 0 then 'item' else 'day' end,
       name, day, coalesce(doctor_id, 0), coalesce(item, ''), source, sum(count), sum(amount_minor)
     from measure
     group by grouping sets ((generation, name, day, source), (generation, name, day, source, doctor_id),
       (generation, name, day, source, item))`,
  );
}
