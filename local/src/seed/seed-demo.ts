import { DateTime } from 'luxon';
import type { Client } from 'pg';
import { appointmentTypes } from './appointment-types.ts';
import { catalogueEvents } from './catalogue-events.ts';
import { busyDoctorIds, makeDoctors } from './doctors.ts';
import { demoLogins, isNobodysLogin } from './logins.ts';
import { begunWanted, makeBegunVisits, makeUpcomingVisits } from './open-visits.ts';
import type { Interval } from './open-visits.ts';
import { makePastVisits } from './past-visits.ts';
import { makePatients } from './patients.ts';
import type { DemoPatient } from './patients.ts';
import { readSourceRows } from './source-rows.ts';
import { topUp } from './top-up.ts';
import { requestedAt } from './visit.ts';
import type { Visit } from './visit.ts';
import { writeDirectory } from './write-directory.ts';
import { writeVisits } from './write-visits.ts';

export type SeedOptions = { timeZone: string; currency: string; now: number };

/** `foreign`: the database holds something else than the demo, and was left alone. */
export type SeedResult = { state: 'seeded' | 'topped-up' | 'foreign'; visits: number };

const advisoryLock = 7_342_002;

/** Fills an empty database with the demo hospital; one that has it gets what its promises lack by now. One transaction. */
export async function seedDemo(client: Client, options: SeedOptions): Promise<SeedResult> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [advisoryLock]);
    const result = await seedOrTopUp(client, options);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function seedOrTopUp(client: Client, options: SeedOptions): Promise<SeedResult> {
  const { rows } = await client.query<{ used: boolean; demo: boolean }>(
    `select
       exists (select from doctor) or exists (select from patient) or exists (select from account)
         or exists (select from appointment) or exists (select from appointment_type) as used,
       (select count(*) from account where email = any ($1)) = cardinality($1) as demo`,
    [demoLogins.map(({ email }) => email)],
  );
  if (rows[0]?.demo) return { state: 'topped-up', visits: await topUp(client, options) };
  if (rows[0]?.used) return { state: 'foreign', visits: 0 };
  return { state: 'seeded', visits: await seed(client, options) };
}

async function seed(client: Client, { timeZone, currency, now }: SeedOptions): Promise<number> {
  const today = DateTime.fromMillis(now, { zone: timeZone }).startOf('day');
  const source = await readSourceRows();
  const doctors = makeDoctors(source.providers);
  const patients = makePatients(source, today);
  await writeDirectory(client, { doctors, patients });
  // A transaction that failed before may have drawn numbers: the first visit is number 1 all the same.
  await client.query(`select setval(pg_get_serial_sequence('appointment', 'id'), 1, false)`);
  const visits = [...makePastVisits(patients, busyDoctorIds, today), ...openVisits(patients, today, now)];
  const opened = Math.min(...visits.map(requestedAt)) - 1;
  return writeVisits(client, visits, catalogueEvents(doctors, currency, opened));
}

function openVisits(patients: DemoPatient[], today: DateTime, now: number): Visit[] {
  const others = patients.map(({ id }) => id).filter(isNobodysLogin);
  const request = {
    today,
    now,
    doctorIds: busyDoctorIds,
    types: appointmentTypes,
    busy: new Map<number, Interval[]>(),
  };
  const begun = makeBegunVisits(begunWanted, { ...request, patientIds: others.slice(0, begunWanted) });
  return [...begun, ...makeUpcomingVisits({ ...request, patientIds: others.slice(begunWanted) })];
}
