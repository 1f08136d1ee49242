import { query } from './database.ts';
import type { Holder } from '../client/token.ts';

export type Cast = { doctors: number; patients: number };

const visitMinutes = 5;
const visitMs = visitMinutes * 60_000;

/** Doctors 1 … n who work around the clock, patients 1 … n, their accounts, and one type of five minutes. */
export async function seedHospital(databaseUrl: string, { doctors, patients }: Cast): Promise<void> {
  const statements: [string, unknown[]][] = [
    [
      `insert into doctor (first_name, last_name, sex, occupation, date_of_birth)
       select 'Doctor', 'Number ' || n, 'F', 'Obstetrician', date '1980-01-01' from generate_series(1, $1::int) as n`,
      [doctors],
    ],
    [
      `insert into patient (first_name, last_name, sex, date_of_birth)
       select 'Patient', 'Number ' || n, 'F', date '1995-01-01' from generate_series(1, $1::int) as n`,
      [patients],
    ],
    [
      `insert into account (role, email, patient_id)
       select 'patient', 'patient' || id || '@example.test', id from patient order by id`,
      [],
    ],
    [
      `insert into account (role, email, doctor_id)
       select 'doctor', 'doctor' || id || '@example.test', id from doctor order by id`,
      [],
    ],
    [
      `insert into working_hours (doctor_id, weekday, from_minute, to_minute)
       select id, weekday, 0, 1440 from doctor cross join generate_series(1, 7) as weekday`,
      [],
    ],
    [
      `insert into appointment_type (name, price_minor, duration_minutes) values ('Short visit', 5000, $1)`,
      [visitMinutes],
    ],
    [`analyze`, []],
  ];
  for (const [text, values] of statements) await query(databaseUrl, text, values);
}

export const patientHolder = (patientId: number): Holder => ({ accountId: patientId, role: 'patient', patientId });

export const doctorHolder = ({ patients }: Cast, doctorId: number): Holder => {
  return { accountId: patients + doctorId, role: 'doctor', doctorId };
};

/** Start of the n-th slot of a doctor's grid, from the day after tomorrow on. */
export function slotStart(slot: number): Date {
  const day = 24 * 3_600_000;
  return new Date((Math.floor(Date.now() / day) + 2) * day + slot * visitMs);
}
