import { notFound } from '@maternity/errors';
import type { Patient } from '../domain/patient.ts';
import { requireRole } from './access.ts';
import type { AuditTrail } from './audit-ports.ts';
import type { Call, Caller } from './call.ts';
import type { PatientStore } from './directory-ports.ts';

type Parts = { patients: PatientStore; audit: AuditTrail };

/** Another's record is not there; that somebody read or wanted to read one is kept, whoever it was. */
export async function getPatient({ patients, audit }: Parts, call: Call, id: number): Promise<Patient> {
  const { caller } = call;
  requireRole(caller, 'patient', 'doctor', 'admin');
  const patient = await findFor(patients, caller, id);
  const own = caller.patientId === id;
  if (!own) {
    const outcome = patient ? 'succeeded' : 'denied';
    await audit.record(call, { action: 'patient.read', object: { type: 'patient', id: `${id}` }, outcome });
  }
  if (!patient) throw notFound('patient');
  return patient;
}

async function findFor(patients: PatientStore, caller: Caller, id: number): Promise<Patient | undefined> {
  if (caller.role === 'admin') return patients.find(id);
  if (caller.role === 'doctor') return patients.find(id, caller.doctorId ?? 0);
  return caller.patientId === id ? patients.find(id) : undefined;
}
