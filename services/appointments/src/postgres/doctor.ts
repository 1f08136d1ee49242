import { conflict, notFound } from '@maternity/errors';
import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { Call } from '../app/call.ts';
import type { DoctorStore, Invitation } from '../app/directory-ports.ts';
import type { Doctor, DoctorDraft } from '../domain/doctor.ts';
import { writeWeekly, type WorkingWindow } from '../domain/schedule.ts';
import { endAccountOf } from './account.ts';
import { lockDoctor } from './calendar-lock.ts';
import { idempotentTransaction } from './idempotent-transaction.ts';
import { insertInvitation } from './invitation.ts';
import { beforeOf, pageOf } from './page.ts';
import { recordChange } from './record.ts';
import { insertWindows } from './schedule.ts';

export function doctorStore(postgres: Postgres, revoked: () => void): DoctorStore {
  return {
    list: async ({ activeOnly, ...page }) => {
      const found = await postgres.query<Doctor>(
        sql`select id, first_name as "firstName", last_name as "lastName", sex, occupation,
                   date_of_birth as "dateOfBirth", active
            from doctor where id < ${beforeOf(page)} and (active or not ${activeOnly})
            order by id desc limit ${page.limit + 1}`,
      );
      return pageOf(found, page.limit);
    },
    find: async (id) => {
      const [doctor] = await postgres.query<Doctor>(
        sql`select id, first_name as "firstName", last_name as "lastName", sex, occupation,
                   date_of_birth as "dateOfBirth", active
            from doctor where id = ${id}`,
      );
      return doctor;
    },
    create: (call, doctor, invitation) => idempotentTransaction(postgres, call, () => insert(call, doctor, invitation)),
    update: (call, doctor) => idempotentTransaction(postgres, call, () => update(call, doctor)),
    remove: async (call, id) => {
      await idempotentTransaction(postgres, call, () => remove(call, id));
      revoked();
    },
  };
}

type Created = { doctor: Doctor; invitation?: Invitation };

function* insert(
  call: Call,
  { weekly, ...draft }: DoctorDraft & { weekly: readonly WorkingWindow[] },
  invitation: Invitation | undefined,
): Transaction<Created> {
  const { firstName, lastName, sex, occupation, dateOfBirth, active } = draft;
  const [row] = yield* rows<{ id: number; scheduleVersion: number }>(
    sql`insert into doctor (first_name, last_name, sex, occupation, date_of_birth, active)
        values (${firstName}, ${lastName}, ${sex}, ${occupation}, ${dateOfBirth}, ${active})
        returning id, schedule_version as "scheduleVersion"`,
  );
  const { id, scheduleVersion } = row ?? { id: 0, scheduleVersion: 0 };
  yield* insertWindows(id, weekly);
  if (invitation) yield* insertInvitation({ kind: 'doctor', id }, invitation);
  const facts = { ...factsOf({ ...draft, id }), scheduleVersion, weekly: writeWeekly(weekly) };
  yield* recordChange(call, objectOf(id), { kind: 'doctor.created', facts });
  const doctor = { id, ...draft };
  return invitation ? { doctor, invitation } : { doctor };
}

function* update(call: Call, doctor: Doctor): Transaction<Doctor> {
  const { id, firstName, lastName, sex, occupation, dateOfBirth, active } = doctor;
  yield* lockDoctor(id);
  // A booking names the version of the calendar that it was checked against, and whether they practise is part of it.
  const updated = yield* rows(
    sql`update doctor set first_name = ${firstName}, last_name = ${lastName}, sex = ${sex}, occupation = ${occupation},
          date_of_birth = ${dateOfBirth}, schedule_version = schedule_version + (active <> ${active})::int,
          active = ${active}
        where id = ${id} returning id`,
  );
  if (updated.length === 0) throw notFound('doctor');
  yield* recordChange(call, objectOf(id), { kind: 'doctor.updated', facts: factsOf(doctor) });
  return doctor;
}

/** null: what nobody waits for has to be JSON all the same. */
function* remove(call: Call, id: number): Transaction<null> {
  yield* lockDoctor(id);
  const [found] = yield* rows<{ used: boolean }>(
    sql`select exists (select from appointment where doctor_id = ${id}) as used from doctor where id = ${id}`,
  );
  if (!found) throw notFound('doctor');
  if (found.used) throw conflict('doctor-in-use', 'Visits refer to this doctor; make the doctor inactive instead.');
  yield* endAccountOf({ kind: 'doctor', id });
  yield* rows(sql`delete from doctor where id = ${id}`);
  yield* recordChange(call, objectOf(id), { kind: 'doctor.deleted', facts: { doctorId: id } });
  return null;
}

const objectOf = (id: number): { type: string; id: string } => ({ type: 'doctor', id: `${id}` });

/** What reports need to name a doctor; a doctor's name is public, other data stays here. */
const factsOf = ({ id, firstName, lastName, occupation, active }: Doctor): Record<string, unknown> => ({
  doctorId: id,
  firstName,
  lastName,
  occupation,
  active,
});
