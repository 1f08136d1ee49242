import { rows, sql, type Transaction } from '@maternity/kit';

/**
 * Days, doctors' versions and items of a generation. Leaves the table `doctor_version` for the rest of the transaction: which
 * key a doctor has from when until when, without a gap at either end.
 */
export function* insertDimensions(generation: number): Transaction<void> {
  yield* insertDays(generation);
  yield* rows(
    sql`create temporary table doctor_version (doctor_id bigint, doctor_key int, since timestamptz, until timestamptz)
        on commit drop`,
  );
  yield* insertDoctorKeys(generation);
  yield* insertDoctors(generation);
  yield* insertVersions(generation);
  yield* insertItems(generation);
}

/** Every day with a fact, and every other one from the first to the last of the last hundred years. */
function* insertDays(generation: number): Transaction<void> {
  yield* rows(
    sql`with fact as (
          select day from copy.income where generation = ${generation}
          union select day from copy.appointment where generation = ${generation}
          union select day from copy.operation_record where generation = ${generation}
          union select day from copy.birth where generation = ${generation}
        ), span as (
          select greatest(min(day), max(day) - 36525) as first, max(day) as last from fact
        ), wanted as (
          select day from fact
          union select day::date from span, generate_series(first::timestamp, last::timestamp, interval '1 day') as day
        )
        insert into star.dim_date (date_key, day, year, quarter, month, month_name, iso_year, iso_week, weekday,
          weekday_name)
        select to_char(day, 'YYYYMMDD')::int, day, extract(year from day), extract(quarter from day),
          extract(month from day), to_char(day, 'FMMonth'), extract(isoyear from day), extract(week from day),
          extract(isodow from day), to_char(day, 'FMDay')
        from wanted on conflict (date_key) do nothing`,
  );
}

/** Of everybody who is known by news of them, or only by a fact that came before any. */
function* insertDoctorKeys(generation: number): Transaction<void> {
  yield* rows(
    sql`insert into star.doctor_key (doctor_id, valid_from)
        select id, valid_from from copy.doctor where generation = ${generation}
        union
        select doctor_id, '0001-01-01Z'::timestamptz from (
          select doctor_id from copy.income where generation = ${generation}
          union select doctor_id from copy.appointment where generation = ${generation}
          union select doctor_id from copy.operation_record where generation = ${generation}
          union select doctor_id from copy.birth where generation = ${generation}
        ) as fact
        where doctor_id > 0 and doctor_id not in (select id from copy.doctor where generation = ${generation})
        order by 1, 2
        on conflict (doctor_id, valid_from) do nothing`,
  );
}

function* insertDoctors(generation: number): Transaction<void> {
  yield* rows(
    sql`insert into star.dim_doctor (generation, doctor_key, doctor_id, valid_from, valid_to, is_current, first_name,
          last_name, occupation, active, deleted, inferred, row_hash)
        values (${generation}, -1, 0, '0001-01-01Z', '9999-12-31Z', true, '', 'Unknown', '', false, false, false, '')`,
  );
  yield* rows(
    sql`insert into star.dim_doctor (generation, doctor_key, doctor_id, valid_from, valid_to, is_current, first_name,
          last_name, occupation, active, deleted, inferred, row_hash)
        select ${generation}, doctor_key, doctor_id, version.valid_from, version.valid_to,
          row_number() over (partition by doctor_id order by version.valid_from desc) = 1, first_name, last_name,
          occupation, active, deleted, false,
          md5(jsonb_build_array(first_name, last_name, occupation, active, deleted)::text)
        from copy.doctor as version
          join star.doctor_key as known on doctor_id = id and known.valid_from = version.valid_from
        where generation = ${generation}`,
  );
  yield* rows(
    sql`insert into star.dim_doctor (generation, doctor_key, doctor_id, valid_from, valid_to, is_current, first_name,
          last_name, occupation, active, deleted, inferred, row_hash)
        select ${generation}, doctor_key, doctor_id, valid_from, '9999-12-31Z', true, '', 'Doctor ' || doctor_id, '',
          true, false, true, ''
        from star.doctor_key
        where valid_from = '0001-01-01Z'::timestamptz
          and doctor_id not in (select doctor_id from star.dim_doctor where generation = ${generation})`,
  );
}

function* insertVersions(generation: number): Transaction<void> {
  yield* rows(
    sql`insert into doctor_version (doctor_id, doctor_key, since, until)
        select doctor_id, doctor_key,
          case when lag(valid_from) over versions is null then '-infinity' else valid_from end,
          coalesce(lead(valid_from) over versions, 'infinity')
        from star.dim_doctor where generation = ${generation} and doctor_id > 0
        window versions as (partition by doctor_id order by valid_from)`,
  );
}

/** What was sold, by the name that it has at this generation. */
function* insertItems(generation: number): Transaction<void> {
  yield* rows(
    sql`insert into star.item_key (item)
        select item from (
          select item from copy.income where generation = ${generation}
          union select 'type:' || id from copy.appointment_type where generation = ${generation}
          union select 'type:' || appointment_type_id from copy.appointment where generation = ${generation}
          union select 'operation:' || id from copy.operation where generation = ${generation}
        ) as sold
        where item <> '' order by item on conflict (item) do nothing`,
  );
  yield* rows(
    sql`insert into star.dim_item (generation, item_key, item, kind, name) values (${generation}, -1, '', 'none', 'Unknown')`,
  );
  yield* rows(
    sql`insert into star.dim_item (generation, item_key, item, kind, name)
        select ${generation}, item_key, item, split_part(item, ':', 1),
          coalesce(type.name, operation.name, substr(item, strpos(item, ':') + 1))
        from star.item_key
          left join (
            select distinct on (id) 'type:' || id as item, name from copy.appointment_type
            where generation = ${generation} order by id, valid_from desc
          ) as type using (item)
          left join (
            select 'operation:' || id as item, name from copy.operation where generation = ${generation}
          ) as operation using (item)`,
  );
}
