import { requireOwnCalendar } from './access.ts';
import type { Call } from './call.ts';
import type { ScheduleStore } from './directory-ports.ts';

export async function deleteTimeOff(
  { schedules }: { schedules: ScheduleStore },
  call: Call,
  timeOff: { id: number; doctorId: number },
): Promise<void> {
  requireOwnCalendar(call.caller, timeOff.doctorId);
  await schedules.removeTimeOff(call, timeOff);
}
