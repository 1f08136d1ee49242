import { fieldError, refuseFields } from '@maternity/errors';
import { emailErrors, passwordErrors } from '../domain/account.ts';
import { dateAt } from '../domain/calendar-date.ts';
import { parsePatient, type Patient, type PatientDraft } from '../domain/patient.ts';
import { requireRole } from './access.ts';
import type { Passwords } from './account-ports.ts';
import type { Call } from './call.ts';
import type { Clock, Hospital, PatientStore } from './directory-ports.ts';

type Parts = { patients: PatientStore; passwords: Passwords; clock: Clock; hospital: Hospital };
type Draft = PatientDraft & { email?: string; password?: string };

/** With e-mail and password it is a registration, open to everybody; an admin may leave them out. */
export async function createPatient(
  { patients, passwords, clock, hospital }: Parts,
  call: Call,
  { email, password, ...draft }: Draft,
): Promise<Patient> {
  const { role } = call.caller;
  if (role !== 'anonymous') requireRole(call.caller, 'admin');
  refuseFields(credentialErrors({ email, password }, role === 'anonymous'));
  const patient = parsePatient(draft, dateAt(hospital.timeZone, clock()));
  if (email === undefined || password === undefined) return patients.create(call, patient);
  return patients.create(call, patient, { email, passwordHash: await passwords.hash(password) });
}

function credentialErrors(
  { email, password }: { email: string | undefined; password: string | undefined },
  needed: boolean,
): ReturnType<typeof fieldError> {
  const together = needed || email !== undefined || password !== undefined;
  return [
    ...(email === undefined ? fieldError('email', together, 'must be given') : emailErrors('email', email)),
    ...(password === undefined
      ? fieldError('password', together, 'must be given')
      : passwordErrors('password', password)),
  ];
}
