import { callOf, type DirectoryServiceHandlers, type Patient__Output } from '@maternity/contracts';
import { unary, type Log } from '@maternity/kit';
import type { Passwords } from '../app/account-ports.ts';
import type { AuditTrail } from '../app/audit-ports.ts';
import { createPatient } from '../app/create-patient.ts';
import { deletePatient } from '../app/delete-patient.ts';
import type { Clock, Hospital, PatientStore } from '../app/directory-ports.ts';
import { getPatient } from '../app/get-patient.ts';
import { listPatients } from '../app/list-patients.ts';
import { updatePatient } from '../app/update-patient.ts';
import type { PatientDraft } from '../domain/patient.ts';
import { readId, readPage, readPart } from './read-fields.ts';

export type PatientParts = {
  patients: PatientStore;
  passwords: Passwords;
  audit: AuditTrail;
  clock: Clock;
  hospital: Hospital;
};

type Handlers = Pick<
  DirectoryServiceHandlers,
  'ListPatients' | 'GetPatient' | 'CreatePatient' | 'UpdatePatient' | 'DeletePatient'
>;

export function patientHandlers(parts: PatientParts, log: Log): Handlers {
  return {
    ListPatients: unary(log, async (request, call) => {
      const { items, nextBeforeId = 0 } = await listPatients(parts, callOf(call), readPage(request));
      return { patients: items, nextBeforeId };
    }),
    GetPatient: unary(log, async ({ id }, call) => getPatient(parts, callOf(call), readId(id, 'patient'))),
    CreatePatient: unary(log, async ({ patient, email, password }, call) => {
      const credentials = {
        ...(email === undefined ? {} : { email }),
        ...(password === undefined ? {} : { password }),
      };
      return createPatient(parts, callOf(call), { ...draftOf(readPart('patient', patient)), ...credentials });
    }),
    UpdatePatient: unary(log, async (request, call) =>
      updatePatient(parts, callOf(call), { ...draftOf(request), id: readId(request.id, 'patient') }),
    ),
    DeletePatient: unary(log, async ({ id }, call) => {
      await deletePatient(parts, callOf(call), readId(id, 'patient'));
      return {};
    }),
  };
}

function draftOf(message: Patient__Output): PatientDraft {
  const { firstName, lastName, sex, dateOfBirth, lastMenstrualPeriod, estimatedDueDate } = message;
  return {
    firstName,
    lastName,
    sex,
    dateOfBirth,
    ...(lastMenstrualPeriod === undefined ? {} : { lastMenstrualPeriod }),
    ...(estimatedDueDate === undefined ? {} : { estimatedDueDate }),
  };
}
