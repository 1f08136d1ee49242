import { rows, sql, type Transaction } from '@maternity/kit';
import type { AppointmentEvent } from '../domain/appointment-event.ts';
import type { Income } from '../domain/income.ts';

/** @returns those that were not there yet. No two of the same version may be among them. */
export function* insertFresh(events: readonly AppointmentEvent[]): Transaction<AppointmentEvent[]> {
  if (events.length === 0) return [];
  const column = columnsOf(events);
  const inserted = yield* rows<{ appointmentId: number; version: number }>(
    sql`insert into appointment_event (appointment_id, version, event_id, kind, at, day, status, doctor_id, patient_id,
          appointment_type_id, starts_at, ends_at, requested_at, decided_at, price_minor)
        select appointment_id, version, event_id, kind, to_timestamp(at / 1000), day, status, doctor_id, patient_id,
          appointment_type_id, to_timestamp(starts_at / 1000), to_timestamp(ends_at / 1000),
          to_timestamp(requested_at / 1000), to_timestamp(decided_at / 1000), price_minor
        from unnest(${column('appointmentId')}::bigint[], ${column('version')}::int[], ${column('eventId')}::uuid[],
          ${column('kind')}::text[], ${column('atMs')}::float8[], ${column('day')}::date[], ${column('status')}::text[],
          ${column('doctorId')}::bigint[], ${column('patientId')}::bigint[], ${column('appointmentTypeId')}::bigint[],
          ${column('startMs')}::float8[], ${column('endMs')}::float8[], ${column('requestedAtMs')}::float8[],
          ${column('decidedAtMs')}::float8[], ${column('priceMinor')}::bigint[])
          as event (appointment_id, version, event_id, kind, at, day, status, doctor_id, patient_id,
            appointment_type_id, starts_at, ends_at, requested_at, decided_at, price_minor)
        on conflict (appointment_id, version) do nothing
        returning appointment_id as "appointmentId", version`,
  );
  if (inserted.length === events.length) return [...events];
  const fresh = new Set(inserted.map(({ appointmentId, version }) => `${appointmentId} ${version}`));
  return events.filter(({ appointmentId, version }) => fresh.has(`${appointmentId} ${version}`));
}

/** What each visit has come to, unless something newer is known. One event a visit. */
export function* writeStates(states: readonly AppointmentEvent[]): Transaction<void> {
  if (states.length === 0) return;
  const column = columnsOf(states);
  yield* rows(
    sql`insert into appointment (id, version, status, doctor_id, patient_id, appointment_type_id, starts_at, ends_at,
          requested_at, decided_at, day)
        select id, version, status, doctor_id, patient_id, appointment_type_id, to_timestamp(starts_at / 1000),
          to_timestamp(ends_at / 1000), to_timestamp(requested_at / 1000), to_timestamp(decided_at / 1000), day
        from unnest(${column('appointmentId')}::bigint[], ${column('version')}::int[], ${column('status')}::text[],
          ${column('doctorId')}::bigint[], ${column('patientId')}::bigint[], ${column('appointmentTypeId')}::bigint[],
          ${column('startMs')}::float8[], ${column('endMs')}::float8[], ${column('requestedAtMs')}::float8[],
          ${column('decidedAtMs')}::float8[], ${column('startDay')}::date[])
          as state (id, version, status, doctor_id, patient_id, appointment_type_id, starts_at, ends_at, requested_at,
            decided_at, day)
        on conflict (id) do update set version = excluded.version, status = excluded.status,
          doctor_id = excluded.doctor_id, patient_id = excluded.patient_id,
          appointment_type_id = excluded.appointment_type_id, starts_at = excluded.starts_at,
          ends_at = excluded.ends_at, requested_at = excluded.requested_at, decided_at = excluded.decided_at,
          day = excluded.day
        where appointment.version < excluded.version`,
  );
}

/** @returns those that were not there yet: a visit earns once, whatever is told of it. */
export function* insertIncomes(incomes: readonly Income[]): Transaction<Income[]> {
  if (incomes.length === 0) return [];
  const column = columnsOf(incomes);
  const inserted = yield* rows<{ eventId: string }>(
    sql`insert into income (source, business_key, at, day, doctor_id, item, amount_minor, event_id)
        select 'appointments', business_key, to_timestamp(at / 1000), day, doctor_id, item, amount_minor, event_id
        from unnest(${column('businessKey')}::text[], ${column('atMs')}::float8[], ${column('day')}::date[],
          ${column('doctorId')}::bigint[], ${column('item')}::text[], ${column('amountMinor')}::bigint[],
          ${column('eventId')}::uuid[]) as earned (business_key, at, day, doctor_id, item, amount_minor, event_id)
        on conflict (source, business_key) do nothing returning event_id as "eventId"`,
  );
  const fresh = new Set(inserted.map(({ eventId }) => eventId));
  return incomes.filter(({ eventId = '' }) => fresh.has(eventId));
}

/**
 * Columns as PostgreSQL writes arrays: numbers, ids, days and words of ours need no quotes. Instants go as milliseconds.
 * As arrays of texts and Dates all of it took a quarter longer (500 events, Node 20).
 */
function columnsOf<Row extends object>(values: readonly Row[]): (key: keyof Row & string) => string {
  return (key) => `{${values.map((row) => (row[key] as string | number | undefined) ?? 'null').join(',')}}`;
}
