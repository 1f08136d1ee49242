import type { Patient } from '../domain/patient.ts';
import { requireRole } from './access.ts';
import type { AuditTrail } from './audit-ports.ts';
import type { Call } from './call.ts';
import type { Page, PageRequest, PatientStore } from './directory-ports.ts';

type Parts = { patients: PatientStore; audit: AuditTrail };

/** An admin sees all, a doctor who had or has a visit with them, patients themselves. */
export async function listPatients({ patients, audit }: Parts, call: Call, page: PageRequest): Promise<Page<Patient>> {
  const { caller } = call;
  requireRole(caller, 'patient', 'doctor', 'admin');
  if (caller.role === 'patient') {
    const self = await patients.find(caller.patientId ?? 0);
    return { items: self && !(page.beforeId !== undefined && self.id >= page.beforeId) ? [self] : [] };
  }
  const listed = await patients.list(caller.role === 'admin' ? page : { ...page, doctorId: caller.doctorId ?? 0 });
  // One entry a page: it names the caller and the moment, the page's extent follows from the request's id.
  await audit.record(call, { action: 'patient.list', object: { type: 'patient', id: '' }, outcome: 'succeeded' });
  return listed;
}
