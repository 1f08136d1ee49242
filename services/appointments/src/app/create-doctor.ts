import { refuseFields } from '@maternity/errors';
import { emailErrors } from '../domain/account.ts';
import { dateAt } from '../domain/calendar-date.ts';
import { parseDoctor, type Doctor, type DoctorDraft } from '../domain/doctor.ts';
import { defaultWeekly } from '../domain/schedule.ts';
import { requireRole } from './access.ts';
import type { TokenSource } from './account-ports.ts';
import type { Call } from './call.ts';
import type { Clock, DoctorStore, Hospital, Invitation } from './directory-ports.ts';
import { newInvitation } from './new-invitation.ts';

type Parts = { doctors: DoctorStore; newToken: TokenSource; clock: Clock; hospital: Hospital };
type Created = { doctor: Doctor; invitation?: Invitation };

/** A doctor with the usual hours; with an e-mail also a one-time link that makes an account. */
export async function createDoctor(
  { doctors, newToken, clock, hospital }: Parts,
  call: Call,
  { email, ...draft }: DoctorDraft & { email?: string },
): Promise<Created> {
  requireRole(call.caller, 'admin');
  refuseFields(email === undefined ? [] : emailErrors('email', email));
  const doctor = { ...parseDoctor(draft, dateAt(hospital.timeZone, clock())), weekly: defaultWeekly };
  return doctors.create(call, doctor, email === undefined ? undefined : newInvitation({ newToken, clock }, email));
}
