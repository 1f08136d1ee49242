import { rows, sql, type Transaction } from '@maternity/kit';
import type { AppointmentEvent } from '../domain/appointment-event.ts';
import type { Income } from '../domain/income.ts';

/** @returns those that were not there yet. No two of the same version may be among them. */
export function* insertFresh(events: readonly AppointmentEvent[]): Transaction<AppointmentEvent[]> {
  if (events.length === 0) return [];
  const inserted = yield* rows<{ appointmentId: number; version: number }>(
    sql`insert into appointment_event (appointment_id, version, event_id, kind, at, day, status, doctor_id, patient_id,
          appointment_type_id, starts_at, ends_at, requested_at, decided_at, price_minor)
        select * from unnest(${events.map(({ appointmentId }) => appointmentId)}::bigint[],
          ${events.map(({ version }) => version)}::int[], ${events.map(({ eventId }) => eventId)}::uuid[],
          ${events.map(({ kind }) => kind)}::text[], ${events.map(({ atMs }) => instant(atMs))}::timestamptz[],
          ${events.map(({ day }) => day)}::date[], ${events.map(({ status }) => status)}::text[],
          ${events.map(({ doctorId }) => doctorId)}::bigint[], ${events.map(({ patientId }) => patientId)}::bigint[],
          ${events.map(({ appointmentTypeId }) => appointmentTypeId)}::bigint[],
          ${events.map(({ startMs }) => instant(startMs))}::timestamptz[],
          ${events.map(({ endMs }) => instant(endMs))}::timestamptz[],
          ${events.map(({ requestedAtMs }) => instant(requestedAtMs))}::timestamptz[],
          ${events.map(({ decidedAtMs }) => optionalInstant(decidedAtMs))}::timestamptz[],
          ${events.map(({ priceMinor }) => priceMinor)}::bigint[])
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
  yield* rows(
    sql`insert into appointment (id, version, status, doctor_id, patient_id, appointment_type_id, starts_at, ends_at,
          requested_at, decided_at, day)
        select * from unnest(${states.map(({ appointmentId }) => appointmentId)}::bigint[],
          ${states.map(({ version }) => version)}::int[], ${states.map(({ status }) => status)}::text[],
          ${states.map(({ doctorId }) => doctorId)}::bigint[], ${states.map(({ patientId }) => patientId)}::bigint[],
          ${states.map(({ appointmentTypeId }) => appointmentTypeId)}::bigint[],
          ${states.map(({ startMs }) => instant(startMs))}::timestamptz[],
          ${states.map(({ endMs }) => instant(endMs))}::timestamptz[],
          ${states.map(({ requestedAtMs }) => instant(requestedAtMs))}::timestamptz[],
          ${states.map(({ decidedAtMs }) => optionalInstant(decidedAtMs))}::timestamptz[],
          ${states.map(({ startDay }) => startDay)}::date[])
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
  const inserted = yield* rows<{ eventId: string }>(
    sql`insert into income (source, business_key, at, day, doctor_id, item, amount_minor, event_id)
        select 'appointments', * from unnest(${incomes.map(({ businessKey }) => businessKey)}::text[],
          ${incomes.map(({ atMs }) => instant(atMs))}::timestamptz[], ${incomes.map(({ day }) => day)}::date[],
          ${incomes.map(({ doctorId }) => doctorId)}::bigint[], ${incomes.map(({ item }) => item)}::text[],
          ${incomes.map(({ amountMinor }) => amountMinor)}::bigint[], ${incomes.map(({ eventId }) => eventId)}::uuid[])
        on conflict (source, business_key) do nothing returning event_id as "eventId"`,
  );
  const fresh = new Set(inserted.map(({ eventId }) => eventId));
  return incomes.filter(({ eventId = '' }) => fresh.has(eventId));
}

/** As text: a Date would be written in the process's own time zone, and slower. */
const instant = (ms: number): string => new Date(ms).toISOString();
const optionalInstant = (ms: number | undefined): string | null => (ms === undefined ? null : instant(ms));
