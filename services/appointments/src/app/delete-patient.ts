import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { PatientStore } from './directory-ports.ts';

/** With their account, sessions and invitations; refused while a visit refers to them. */
export async function deletePatient({ patients }: { patients: PatientStore }, call: Call, id: number): Promise<void> {
  requireRole(call.caller, 'admin');
  await patients.remove(call, id);
}
