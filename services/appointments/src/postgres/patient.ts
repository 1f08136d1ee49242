import { conflict, notFound } from '@maternity/errors';
import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { Call } from '../app/call.ts';
import type { PageRequest, PatientStore, Registration } from '../app/directory-ports.ts';
import type { Patient, PatientDraft } from '../domain/patient.ts';
import { emailTaken, endAccountOf } from './account.ts';
import { lockPatient } from './calendar-lock.ts';
import { idempotentTransaction } from './idempotent-transaction.ts';
import { beforeOf, pageOf, withoutNulls } from './page.ts';
import { recordDeed } from './record.ts';

export function patientStore(postgres: Postgres, revoked: () => void): PatientStore {
  return {
    list: async (page) => {
      const found = page.doctorId === undefined ? await listAll(postgres, page) : await listOfDoctor(postgres, page);
      return pageOf(found, page.limit);
    },
    find: async (id, doctorId) => {
      const [patient] = await postgres.query<Patient>(
        sql`select id, first_name as "firstName", last_name as "lastName", sex, date_of_birth as "dateOfBirth",
                   last_menstrual_period as "lastMenstrualPeriod", estimated_due_date as "estimatedDueDate"
            from patient
            where id = ${id} and (${doctorId ?? null}::bigint is null
              or exists (select from appointment where patient_id = patient.id and doctor_id = ${doctorId ?? null}))`,
      );
      return patient && withoutNulls<Patient>(patient);
    },
    create: (call, patient, registration) =>
      idempotentTransaction(postgres, call, () => insert(call, patient, registration)),
    update: (call, patient) => idempotentTransaction(postgres, call, () => update(call, patient)),
    remove: async (call, id) => {
      await idempotentTransaction(postgres, call, () => remove(call, id));
      revoked();
    },
  };
}

async function listAll(postgres: Postgres, page: PageRequest): Promise<Patient[]> {
  const found = await postgres.query<Patient>(
    sql`select id, first_name as "firstName", last_name as "lastName", sex, date_of_birth as "dateOfBirth",
               last_menstrual_period as "lastMenstrualPeriod", estimated_due_date as "estimatedDueDate"
        from patient where id < ${beforeOf(page)} order by id desc limit ${page.limit + 1}`,
  );
  return found.map((row) => withoutNulls<Patient>(row));
}

async function listOfDoctor(postgres: Postgres, page: PageRequest & { doctorId?: number }): Promise<Patient[]> {
  const found = await postgres.query<Patient>(
    sql`select id, first_name as "firstName", last_name as "lastName", sex, date_of_birth as "dateOfBirth",
               last_menstrual_period as "lastMenstrualPeriod", estimated_due_date as "estimatedDueDate"
        from patient
        where id < ${beforeOf(page)}
          and id in (select patient_id from appointment where doctor_id = ${page.doctorId})
        order by id desc limit ${page.limit + 1}`,
  );
  return found.map((row) => withoutNulls<Patient>(row));
}

function* insert(call: Call, draft: PatientDraft, registration: Registration | undefined): Transaction<Patient> {
  const { firstName, lastName, sex, dateOfBirth, lastMenstrualPeriod, estimatedDueDate } = draft;
  const [row] = yield* rows<{ id: number }>(
    sql`insert into patient (first_name, last_name, sex, date_of_birth, last_menstrual_period, estimated_due_date)
        values (${firstName}, ${lastName}, ${sex}, ${dateOfBirth}, ${lastMenstrualPeriod ?? null},
          ${estimatedDueDate ?? null})
        returning id`,
  );
  const id = row?.id ?? 0;
  if (registration) {
    const accounts = yield* rows(
      sql`insert into account (role, email, password_hash, patient_id)
          values ('patient', ${registration.email}, ${registration.passwordHash}, ${id})
          on conflict do nothing returning id`,
    );
    if (accounts.length === 0) throw emailTaken();
  }
  yield* recordDeed(call, { action: 'patient.created', object: objectOf(id), outcome: 'succeeded' });
  return { id, ...draft };
}

function* update(call: Call, patient: Patient): Transaction<Patient> {
  const { id, firstName, lastName, sex, dateOfBirth, lastMenstrualPeriod, estimatedDueDate } = patient;
  const updated = yield* rows(
    sql`update patient set first_name = ${firstName}, last_name = ${lastName}, sex = ${sex},
          date_of_birth = ${dateOfBirth}, last_menstrual_period = ${lastMenstrualPeriod ?? null},
          estimated_due_date = ${estimatedDueDate ?? null}
        where id = ${id} returning id`,
  );
  if (updated.length === 0) throw notFound('patient');
  yield* recordDeed(call, { action: 'patient.updated', object: objectOf(id), outcome: 'succeeded' });
  return patient;
}

function* remove(call: Call, id: number): Transaction<null> {
  yield* lockPatient(id);
  const [found] = yield* rows<{ used: boolean }>(
    sql`select exists (select from appointment where patient_id = ${id}) as used from patient where id = ${id}`,
  );
  if (!found) throw notFound('patient');
  if (found.used) throw conflict('patient-in-use', 'Visits refer to this patient.');
  yield* endAccountOf({ kind: 'patient', id });
  yield* rows(sql`delete from patient where id = ${id}`);
  yield* recordDeed(call, { action: 'patient.deleted', object: objectOf(id), outcome: 'succeeded' });
  return null;
}

const objectOf = (id: number): { type: string; id: string } => ({ type: 'patient', id: `${id}` });
