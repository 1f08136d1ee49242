import { parseWeekly, type WorkingWindow, type WrittenWindow } from '../domain/schedule.ts';
import { requireOwnCalendar } from './access.ts';
import type { Call } from './call.ts';
import type { ScheduleStore } from './directory-ports.ts';

/** Replaces a doctor's week. Visits that were booked before stand. */
export async function putSchedule(
  { schedules }: { schedules: ScheduleStore },
  call: Call,
  { doctorId, weekly }: { doctorId: number; weekly: readonly WrittenWindow[] },
): Promise<WorkingWindow[]> {
  requireOwnCalendar(call.caller, doctorId);
  return schedules.put(call, doctorId, parseWeekly(weekly));
}
