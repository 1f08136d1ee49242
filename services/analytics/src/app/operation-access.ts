import { notFound } from '@maternity/errors';
import { requireRole } from './access.ts';
import type { Caller } from './call.ts';
import type { Reach } from './operation-ports.ts';

/** Everybody but patients. */
export const requireReader = (caller: Caller): void => {
  requireRole(caller, 'doctor', 'stakeholder', 'admin');
};

/** Doctors and admins write what was done. */
export const requireWriter = (caller: Caller): void => {
  requireRole(caller, 'doctor', 'admin');
};

/** A doctor's own; everybody's for the others. */
export const reachOf = ({ role, doctorId = 0 }: Caller): Reach => (role === 'doctor' ? { doctorId } : {});

/** Another doctor is not there for a doctor. */
export function requireWithin(reach: Reach, doctorId: number | undefined): void {
  if (reach.doctorId !== undefined && reach.doctorId !== doctorId) throw notFound('doctor');
}

/** Stakeholders read what was done, not to whom. */
export function withoutPatient<T extends { patientId?: number }>(
  { role }: Caller,
  record: T,
): Omit<T, 'patientId'> & { patientId?: number } {
  if (role !== 'stakeholder') return record;
  const shown: Omit<T, 'patientId'> & { patientId?: number } = { ...record };
  delete shown.patientId;
  return shown;
}
