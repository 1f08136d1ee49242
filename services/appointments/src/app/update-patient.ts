import { notFound } from '@maternity/errors';
import { dateAt } from '../domain/calendar-date.ts';
import { parsePatient, type Patient } from '../domain/patient.ts';
import { requireRole } from './access.ts';
import type { AuditTrail } from './audit-ports.ts';
import type { Call } from './call.ts';
import type { Clock, Hospital, PatientStore } from './directory-ports.ts';

type Parts = { patients: PatientStore; audit: AuditTrail; clock: Clock; hospital: Hospital };

/** Patients write their own record, an admin every. */
export async function updatePatient(
  { patients, audit, clock, hospital }: Parts,
  call: Call,
  { id, ...draft }: Patient,
): Promise<Patient> {
  const { caller } = call;
  requireRole(caller, 'patient', 'admin');
  if (caller.role === 'patient' && caller.patientId !== id) {
    await audit.record(call, {
      action: 'patient.updated',
      object: { type: 'patient', id: `${id}` },
      outcome: 'denied',
    });
    throw notFound('patient');
  }
  return patients.update(call, { ...parsePatient(draft, dateAt(hospital.timeZone, clock())), id });
}
