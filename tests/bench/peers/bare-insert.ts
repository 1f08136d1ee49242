import type { QueryConfig } from 'pg';

/** What the bare statement writes to: a visit under an exclusion constraint and an outbox. */
export const bareTables = `
  create extension btree_gist;
  create table bare_visit (
    id bigint generated always as identity primary key,
    doctor_id bigint not null,
    patient_id bigint not null,
    status smallint not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    exclude using gist (doctor_id with =, tstzrange(starts_at, ends_at) with &&)
  );
  create table bare_outbox (
    id bigint generated always as identity primary key,
    visit_id bigint not null,
    kind text not null,
    at timestamptz not null default now(),
    facts jsonb not null
  )`;

/** The least that books a visit and tells somebody: one named statement, one round trip. */
export function bareInsert(doctorId: number, start: Date, end: Date): QueryConfig {
  return {
    name: 'bare-insert',
    text: `
      with visit as (
        insert into bare_visit (doctor_id, patient_id, status, starts_at, ends_at)
        values ($1, 1, 1, $2, $3) returning id
      )
      insert into bare_outbox (visit_id, kind, facts)
      select id, 'appointment.requested', jsonb_build_object('appointmentId', id, 'doctorId', $1::bigint, 'start', $2::timestamptz)
      from visit returning visit_id as id`,
    values: [doctorId, start, end],
  };
}
