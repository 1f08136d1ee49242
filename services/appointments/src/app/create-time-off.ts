import { parseTimeOff, type TimeOff, type TimeOffDraft } from '../domain/time-off.ts';
import { requireOwnCalendar } from './access.ts';
import type { Call } from './call.ts';
import type { Clock, ScheduleStore } from './directory-ports.ts';

type Parts = { schedules: ScheduleStore; clock: Clock };

/** Refused while a live visit stands in it: whoever asked for that visit is told first. */
export async function createTimeOff(
  { schedules, clock }: Parts,
  call: Call,
  { doctorId, ...draft }: TimeOffDraft & { doctorId: number },
): Promise<TimeOff> {
  requireOwnCalendar(call.caller, doctorId);
  return schedules.createTimeOff(call, doctorId, parseTimeOff(draft, clock()));
}
