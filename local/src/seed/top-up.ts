import { DateTime } from 'luxon';
import type { Client } from 'pg';
import { appointmentTypes } from './appointment-types.ts';
import type { DemoAppointmentType } from './appointment-types.ts';
import { busyDoctorIds } from './doctors.ts';
import { begunLeast, begunWanted, makeBegunVisits, makeUpcomingVisits } from './open-visits.ts';
import type { Interval, OpenVisitsRequest } from './open-visits.ts';
import type { Visit } from './visit.ts';
import { writeVisits } from './write-visits.ts';

const waitingLeast = 10;

/** Days after the seeding: visits were completed and requests have expired, so both get company again. */
export async function topUp(client: Client, { timeZone, now }: { timeZone: string; now: number }): Promise<number> {
  const { rows } = await client.query<{ begun: number; waiting: number }>(
    `select
       count(*) filter (where status = 2 and starts_at <= $1)::int as begun,
       count(*) filter (where status = 1 and hold_expires_at > $1)::int as waiting
     from appointment where status in (1, 2)`,
    [new Date(now)],
  );
  const { begun = 0, waiting = 0 } = rows[0] ?? {};
  if (begun >= begunLeast && waiting >= waitingLeast) return 0;
  const today = DateTime.fromMillis(now, { zone: timeZone }).startOf('day');
  const request = { today, now, ...(await readHospital(client, now)) };
  return writeVisits(client, missingVisits(request, begunWanted - begun, waiting < waitingLeast));
}

function missingVisits(request: OpenVisitsRequest, begunMissing: number, waitingMissing: boolean): Visit[] {
  const { patientIds } = request;
  const begun = makeBegunVisits(Math.max(begunMissing, 0), request);
  const rest = { ...request, patientIds: patientIds.slice(begun.length) };
  return [...begun, ...(waitingMissing ? makeUpcomingVisits(rest) : [])];
}

type Hospital = Pick<OpenVisitsRequest, 'doctorIds' | 'patientIds' | 'types' | 'busy'>;

/** What is left of the demo: people may have changed or deleted anything since. */
async function readHospital(client: Client, now: number): Promise<Hospital> {
  const doctors = await client.query<{ id: number }>(
    `select id::int from doctor where active and id = any ($1) order by id`,
    [busyDoctorIds],
  );
  const patients = await client.query<{ id: number }>(
    `select id::int from patient
     where exists (select from appointment where patient_id = patient.id)
       and not exists (select from account where patient_id = patient.id)
       and not exists (select from appointment where patient_id = patient.id and status in (1, 2))
     order by id`,
  );
  const types = await client.query<DemoAppointmentType>(
    `select id::int, name, price_minor::int as "priceMinor", duration_minutes as "durationMinutes"
     from appointment_type where active and id = any ($1) order by id`,
    [appointmentTypes.map(({ id }) => id)],
  );
  return {
    doctorIds: doctors.rows.map(({ id }) => id),
    patientIds: patients.rows.map(({ id }) => id),
    types: types.rows,
    busy: await readBusy(client, now),
  };
}

/** Visits that took or take place; a doctor's book shows no two at once. */
async function readBusy(client: Client, now: number): Promise<Map<number, Interval[]>> {
  const { rows } = await client.query<{ doctor: number; start: Date; end: Date }>(
    `select doctor_id::int as doctor, starts_at as start, ends_at as end from appointment
     where status in (1, 2, 4, 7) and starts_at between $1::timestamptz - interval '30 days' and $1 + interval '30 days'`,
    [new Date(now)],
  );
  const busy = new Map<number, Interval[]>();
  for (const { doctor, start, end } of rows) {
    busy.set(doctor, [...(busy.get(doctor) ?? []), { start: start.getTime(), end: end.getTime() }]);
  }
  return busy;
}
