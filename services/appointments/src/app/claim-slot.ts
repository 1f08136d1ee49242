import { invalid } from '@maternity/errors';
import { refusalError } from '../domain/appointment-refusal.ts';
import type { Appointment } from '../domain/appointment.ts';
import { isBookable } from '../domain/slots.ts';
import type { BookingParts, Outcome, SlotClaim } from './appointment-ports.ts';

type Wish = { doctorId: number; appointmentTypeId: number; startMs: number };

const attempts = 3;
/** Year 9999; what comes later is no instant that the database knows how to write. */
const lastMs = 253_402_300_799_999;

/**
 * Checks a start against the doctor's calendar and hands the claim to `write`; once more with fresh data when the
 * calendar has changed meanwhile.
 */
export async function claimSlot(
  { calendars, durations }: Pick<BookingParts, 'calendars' | 'durations'>,
  wish: Wish,
  write: (claim: SlotClaim) => Promise<Outcome>,
): Promise<Appointment> {
  if (!Number.isSafeInteger(wish.startMs) || wish.startMs < 0 || wish.startMs > lastMs) {
    throw refusalError('slot-not-offered');
  }
  for (let attempt = 1; ; attempt += 1) {
    const source = attempt === 1 ? 'load' : 'reload';
    const [calendar, durationMinutes] = await Promise.all([
      calendars[source](wish.doctorId),
      durations[source](wish.appointmentTypeId),
    ]);
    if (!calendar) throw unknown('doctorId', 'doctor');
    if (durationMinutes === undefined) throw unknown('appointmentTypeId', 'appointment type');
    const outcome = await write({
      startMs: wish.startMs,
      durationMinutes,
      scheduleVersion: calendar.scheduleVersion,
      offered: isBookable(calendar, durationMinutes, wish.startMs),
    });
    if (outcome.outcome !== 'stale-calendar' || attempt === attempts) return openOutcome(outcome);
  }
}

export function openOutcome(outcome: Outcome): Appointment {
  if (outcome.outcome === 'done') return outcome.appointment;
  throw refusalError(outcome.outcome, outcome.currentStatus);
}

const unknown = (path: string, object: string): Error =>
  invalid(`unknown-${object.replace(' ', '-')}`, `There is no such ${object}.`, [{ path, message: 'does not exist' }]);
