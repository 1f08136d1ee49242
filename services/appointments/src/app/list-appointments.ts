import { parsePage } from '@maternity/errors';
import { statuses, type Appointment, type AppointmentStatus } from '../domain/appointment.ts';
import type { AppointmentStore } from './appointment-ports.ts';
import { scopeOf } from './appointment-scope.ts';
import type { Call } from './call.ts';

/** Zero and empty stand for "not said". */
export type ListQuery = {
  statuses: readonly AppointmentStatus[];
  fromMs: number;
  toMs: number;
  limit: number;
  beforeId: number;
};

/** Year 9999. */
const lastMs = 253_402_300_799_999;
const instantWithin = (ms: number): number => Math.min(Math.max(ms, 0), lastMs);

/** Newest first, as far as they are the caller's. */
export async function listAppointments(
  { appointments }: { appointments: AppointmentStore },
  { caller }: Call,
  query: ListQuery,
): Promise<{ appointments: Appointment[]; nextBeforeId: number }> {
  const { limit, beforeId = Number.MAX_SAFE_INTEGER } = parsePage(query);
  return appointments.list(scopeOf(caller), {
    statuses: query.statuses.length > 0 ? query.statuses : statuses,
    fromMs: instantWithin(query.fromMs),
    toMs: query.toMs === 0 ? lastMs : instantWithin(query.toMs),
    limit,
    beforeId: Math.min(beforeId, Number.MAX_SAFE_INTEGER),
  });
}
