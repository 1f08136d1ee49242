import { notFound } from '@maternity/errors';
import type { TimeOff } from '../domain/time-off.ts';
import { requireOwnCalendar } from './access.ts';
import type { Call } from './call.ts';
import type { Page, PageRequest, ScheduleStore } from './directory-ports.ts';

export async function listTimeOff(
  { schedules }: { schedules: ScheduleStore },
  { caller }: Call,
  { doctorId, ...page }: PageRequest & { doctorId: number },
): Promise<Page<TimeOff>> {
  requireOwnCalendar(caller, doctorId);
  const listed = await schedules.listTimeOff(doctorId, page);
  if (!listed) throw notFound('doctor');
  return listed;
}
