import { notFound } from '@maternity/errors';
import type { Appointment, HistoryEntry } from '../domain/appointment.ts';
import type { AppointmentStore } from './appointment-ports.ts';
import { scopeOf } from './appointment-scope.ts';
import type { Call } from './call.ts';

export async function getAppointment(
  { appointments }: { appointments: AppointmentStore },
  { caller }: Call,
  id: number,
): Promise<{ appointment: Appointment; history: HistoryEntry[] }> {
  const found = await appointments.find(id, scopeOf(caller));
  if (!found) throw notFound('appointment');
  return found;
}
