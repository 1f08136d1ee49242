import {
  callOf,
  type Doctor as DoctorMessage,
  type DirectoryServiceHandlers,
  type Doctor__Output,
} from '@maternity/contracts';
import { unary, type Log } from '@maternity/kit';
import type { TokenSource } from '../app/account-ports.ts';
import { createDoctor } from '../app/create-doctor.ts';
import { deleteDoctor } from '../app/delete-doctor.ts';
import type { Clock, DoctorStore, Hospital } from '../app/directory-ports.ts';
import { getDoctor } from '../app/get-doctor.ts';
import { listDoctors } from '../app/list-doctors.ts';
import { updateDoctor } from '../app/update-doctor.ts';
import type { Doctor, DoctorDraft } from '../domain/doctor.ts';
import { readId, readPage, readPart } from './read-fields.ts';

export type DoctorParts = { doctors: DoctorStore; newToken: TokenSource; clock: Clock; hospital: Hospital };

type Handlers = Pick<
  DirectoryServiceHandlers,
  'ListDoctors' | 'GetDoctor' | 'CreateDoctor' | 'UpdateDoctor' | 'DeleteDoctor'
>;

export function doctorHandlers(parts: DoctorParts, log: Log): Handlers {
  return {
    ListDoctors: unary(log, async (request, call) => {
      const page = { ...readPage(request), activeOnly: request.activeOnly };
      const { items, nextBeforeId = 0 } = await listDoctors(parts, callOf(call), page);
      return { doctors: items, nextBeforeId };
    }),
    GetDoctor: unary(log, async ({ id }, call) => getDoctor(parts, callOf(call), readId(id, 'doctor'))),
    CreateDoctor: unary(log, async ({ doctor, email }, call) => {
      const draft = draftOf(readPart('doctor', doctor));
      const made = await createDoctor(parts, callOf(call), email === undefined ? draft : { ...draft, email });
      const { token, expiresAt } = made.invitation ?? {};
      if (token === undefined || expiresAt === undefined) return { doctor: made.doctor };
      return { doctor: made.doctor, invitation: token, invitationExpiresAtMs: expiresAt };
    }),
    UpdateDoctor: unary(log, async (request, call): Promise<DoctorMessage> => {
      const doctor: Doctor = { ...draftOf(request), id: readId(request.id, 'doctor') };
      return updateDoctor(parts, callOf(call), doctor);
    }),
    DeleteDoctor: unary(log, async ({ id }, call) => {
      await deleteDoctor(parts, callOf(call), readId(id, 'doctor'));
      return {};
    }),
  };
}

const draftOf = ({ firstName, lastName, sex, occupation, dateOfBirth, active }: Doctor__Output): DoctorDraft => ({
  firstName,
  lastName,
  sex,
  occupation,
  dateOfBirth,
  active,
});
