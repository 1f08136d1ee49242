import { parseAppointmentType, type AppointmentType, type AppointmentTypeDraft } from '../domain/appointment-type.ts';
import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { AppointmentTypeStore } from './directory-ports.ts';

export async function createAppointmentType(
  { types }: { types: AppointmentTypeStore },
  call: Call,
  draft: AppointmentTypeDraft,
): Promise<AppointmentType> {
  requireRole(call.caller, 'admin');
  return types.create(call, parseAppointmentType(draft));
}
