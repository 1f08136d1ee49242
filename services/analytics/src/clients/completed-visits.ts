import { appointmentsProto, callerToMetadata, type Appointment__Output } from '@maternity/contracts';
import { isAppError } from '@maternity/errors';
import type { GrpcChannel } from '@maternity/kit';
import type { DayOf } from '../domain/hospital-day.ts';
import type { Completion } from '../domain/reconciliation.ts';
import { inLanes } from './in-lanes.ts';

const { ListAppointments, GetAppointment } = appointmentsProto().AppointmentService.service;
const metadata = callerToMetadata({ accountId: 0, role: 'admin', requestId: 'reconcile' });
const options = { deadlineMs: 30_000, metadata, retry: true };
const completed = 'APPOINTMENT_STATUS_COMPLETED';
const pageSize = 1_000;
/** How much later than the visit's history its event may say that it was. */
const leewayMs = 60_000;

/** What every completed visit earned, as appointments knows it; when, its history says. */
export async function readCompletions(channel: GrpcChannel, dayOf: DayOf): Promise<Completion[]> {
  const completions: Completion[] = [];
  let beforeId = 0;
  do {
    const page = await channel.call(ListAppointments, { statuses: [completed], limit: pageSize, beforeId }, options);
    const found = await inLanes(page.appointments, (visit) => completionOf(channel, dayOf, visit));
    completions.push(...found.flat());
    beforeId = page.nextBeforeId;
  } while (beforeId > 0);
  return completions;
}

async function completionOf(channel: GrpcChannel, dayOf: DayOf, visit: Appointment__Output): Promise<Completion[]> {
  const { id, doctorId, priceMinor } = visit;
  const found = await channel.call(GetAppointment, { id }, options).catch((error: unknown) => {
    if (isAppError(error) && error.kind === 'not-found') return undefined;
    throw error;
  });
  const entry = found?.history.findLast(({ status }) => status === completed);
  if (!entry) return [];
  const [day, orDay] = [dayOf(entry.atMs), dayOf(entry.atMs + leewayMs)];
  return [{ visit: String(id), day, orDay, doctorId, amountMinor: priceMinor }];
}
