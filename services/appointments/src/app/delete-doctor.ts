import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { DoctorStore } from './directory-ports.ts';

/** With their hours, time off, account and invitations; refused while a visit refers to them. */
export async function deleteDoctor({ doctors }: { doctors: DoctorStore }, call: Call, id: number): Promise<void> {
  requireRole(call.caller, 'admin');
  await doctors.remove(call, id);
}
