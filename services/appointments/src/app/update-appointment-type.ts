import { parseAppointmentType, type AppointmentType } from '../domain/appointment-type.ts';
import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { AppointmentTypeStore } from './directory-ports.ts';

export async function updateAppointmentType(
  { types }: { types: AppointmentTypeStore },
  call: Call,
  { id, ...draft }: AppointmentType,
): Promise<AppointmentType> {
  requireRole(call.caller, 'admin');
  return types.update(call, { ...parseAppointmentType(draft), id });
}
