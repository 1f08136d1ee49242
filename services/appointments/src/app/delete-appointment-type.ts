import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { AppointmentTypeStore } from './directory-ports.ts';

/** Refused while a visit refers to it. */
export async function deleteAppointmentType(
  { types }: { types: AppointmentTypeStore },
  call: Call,
  id: number,
): Promise<void> {
  requireRole(call.caller, 'admin');
  await types.remove(call, id);
}
