import { notFound } from '@maternity/errors';
import type { WorkingWindow } from '../domain/schedule.ts';
import { requireLogin } from './access.ts';
import type { Call } from './call.ts';
import type { ScheduleStore } from './directory-ports.ts';

export async function getSchedule(
  { schedules }: { schedules: ScheduleStore },
  { caller }: Call,
  doctorId: number,
): Promise<WorkingWindow[]> {
  requireLogin(caller);
  const weekly = await schedules.find(doctorId);
  if (!weekly) throw notFound('doctor');
  return weekly;
}
