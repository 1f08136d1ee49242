import { hash } from '@node-rs/argon2';
import type { Client } from 'pg';
import { appointmentTypes } from './appointment-types.ts';
import { workingWeekdays, workingWindows } from './calendar.ts';
import type { DemoDoctor } from './doctors.ts';
import { demoLogins } from './logins.ts';
import type { DemoPatient } from './patients.ts';

type Directory = { doctors: DemoDoctor[]; patients: DemoPatient[] };

/** Who works and comes here, what is offered, and who may log in. Into empty tables: ids are 1, 2, 3 … */
export async function writeDirectory(client: Client, { doctors, patients }: Directory): Promise<void> {
  await writeDoctors(client, doctors);
  await writePatients(client, patients);
  await client.query(
    `insert into appointment_type (id, name, price_minor, duration_minutes)
     select id, name, "priceMinor", "durationMinutes"
     from jsonb_to_recordset($1) as type(id bigint, name text, "priceMinor" bigint, "durationMinutes" int)`,
    [JSON.stringify(appointmentTypes)],
  );
  await writeAccounts(client);
  for (const table of ['doctor', 'patient', 'appointment_type', 'account']) {
    await client.query(`select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`);
  }
}

async function writeDoctors(client: Client, doctors: DemoDoctor[]): Promise<void> {
  await client.query(
    `insert into doctor (id, first_name, last_name, sex, occupation, date_of_birth)
     select id, "firstName", "lastName", sex, occupation, "dateOfBirth"
     from jsonb_to_recordset($1) as doctor(
       id bigint, "firstName" text, "lastName" text, sex text, occupation text, "dateOfBirth" date)`,
    [JSON.stringify(doctors)],
  );
  await client.query(
    `insert into working_hours (doctor_id, weekday, from_minute, to_minute)
     select doctor.id, weekday, time."from", time."to"
     from doctor, unnest($1::int[]) as weekday, jsonb_to_recordset($2) as time("from" int, "to" int)`,
    [workingWeekdays, JSON.stringify(workingWindows)],
  );
}

async function writePatients(client: Client, patients: DemoPatient[]): Promise<void> {
  await client.query(
    `insert into patient (
       id, first_name, last_name, sex, date_of_birth, last_menstrual_period, estimated_due_date)
     select id, "firstName", "lastName", sex, "dateOfBirth", "lastMenstrualPeriod", "estimatedDueDate"
     from jsonb_to_recordset($1) as patient(
       id bigint, "firstName" text, "lastName" text, sex text, "dateOfBirth" date, "lastMenstrualPeriod" date,
       "estimatedDueDate" date)`,
    [JSON.stringify(patients, (key, value: unknown) => (key === 'visits' ? undefined : value))],
  );
}

async function writeAccounts(client: Client): Promise<void> {
  const accounts = demoLogins.map(async ({ password, ...login }, index) => ({
    ...login,
    id: index + 1,
    passwordHash: await hash(password),
  }));
  await client.query(
    `insert into account (id, role, email, password_hash, patient_id, doctor_id)
     select id, role, email, "passwordHash", "patientId", "doctorId"
     from jsonb_to_recordset($1) as account(
       id bigint, role text, email text, "passwordHash" text, "patientId" bigint, "doctorId" bigint)`,
    [JSON.stringify(await Promise.all(accounts))],
  );
}
