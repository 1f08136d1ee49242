import { DateTime } from 'luxon';
import { appointmentTypes } from './appointment-types.ts';
import type { DemoAppointmentType } from './appointment-types.ts';
import { atMinute, lastWorkingDays, morning, nextSlot } from './calendar.ts';
import type { DemoPatient } from './patients.ts';
import { pick } from './pick.ts';
import { valueOf } from './source-rows.ts';
import type { SourceRow } from './source-rows.ts';
import { tellStory } from './story.ts';
import type { Outcome, Visit } from './visit.ts';

const minute = 60_000;
const daysBack = 28;

/** A doctor's morning, filled from its beginning. */
type Session = { doctorId: number; day: DateTime; nextMinute: number };

/** Every row of the no-show file as a visit of the last four weeks; nobody comes twice on one day. */
export function makePastVisits(patients: DemoPatient[], doctorIds: number[], today: DateTime): Visit[] {
  const sessions = lastWorkingDays(today, daysBack).flatMap((day) =>
    doctorIds.map((doctorId) => ({ doctorId, day, nextMinute: morning.from })),
  );
  return patients.flatMap((patient) => {
    const daysTaken = new Set<number>();
    return patient.visits.map((row) => {
      const key = valueOf(row, 'AppointmentID');
      const type = pickType(key);
      const free = sessions.filter(({ day }) => !daysTaken.has(day.toMillis()));
      const { doctorId, day, startMinute } = takeSlot(free, key, type.durationMinutes);
      daysTaken.add(day.toMillis());
      const start = atMinute(day, startMinute);
      const end = start + type.durationMinutes * minute;
      const requestedAt = requestInstant(row, day, start);
      const changes = tellStory(pickOutcome(row, key), { requestedAt, start, end }, key);
      return { doctorId, patientId: patient.id, type, start, end, changes };
    });
  });
}

const pickType = (key: string): DemoAppointmentType =>
  appointmentTypes[pick(`type ${key}`, appointmentTypes.length)] as DemoAppointmentType;

function takeSlot(sessions: Session[], key: string, duration: number): Session & { startMinute: number } {
  const first = pick(`session ${key}`, sessions.length);
  for (let step = 0; step < sessions.length; step += 1) {
    const session = sessions[(first + step) % sessions.length] as Session;
    const startMinute = nextSlot(morning.from, session.nextMinute, duration);
    if (startMinute + duration > morning.to) continue;
    session.nextMinute = startMinute + duration;
    return { ...session, startMinute };
  }
  throw new Error('The no-show file has more visits than four weeks of mornings can hold');
}

/** As many days ahead, and at the time of day, as in the file; but before the visit. */
function requestInstant(row: SourceRow, day: DateTime, start: number): number {
  const asked = DateTime.fromISO(valueOf(row, 'ScheduledDay'), { zone: 'utc' });
  const visited = DateTime.fromISO(valueOf(row, 'AppointmentDay'), { zone: 'utc' });
  const daysAhead = visited.diff(asked.startOf('day'), 'days').days;
  const at = day.minus({ days: daysAhead }).set({ hour: asked.hour, minute: asked.minute, second: asked.second });
  const latest = start - (30 + pick(`asked ${valueOf(row, 'AppointmentID')}`, 90)) * minute;
  return Math.min(at.toMillis(), latest);
}

/** Who missed the visit in the file misses it here; of the others, some find another end than completion. */
function pickOutcome(row: SourceRow, key: string): Outcome {
  if (valueOf(row, 'No-show') === 'Yes') return 'noShow';
  const percent = pick(`outcome ${key}`, 100);
  if (percent < 10) return 'cancelled';
  if (percent < 17) return 'rejected';
  return percent < 22 ? 'expired' : 'completed';
}
