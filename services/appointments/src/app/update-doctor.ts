import { dateAt } from '../domain/calendar-date.ts';
import { parseDoctor, type Doctor } from '../domain/doctor.ts';
import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { Clock, DoctorStore, Hospital } from './directory-ports.ts';

type Parts = { doctors: DoctorStore; clock: Clock; hospital: Hospital };

export async function updateDoctor(
  { doctors, clock, hospital }: Parts,
  call: Call,
  { id, ...draft }: Doctor,
): Promise<Doctor> {
  requireRole(call.caller, 'admin');
  return doctors.update(call, { ...parseDoctor(draft, dateAt(hospital.timeZone, clock())), id });
}
