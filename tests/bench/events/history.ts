import type { AppointmentFacts, AppointmentKind, Event } from '@maternity/contracts';

/** A hospital with sixty doctors and twelve kinds of visits; a day has some thousand events. */
const cast = { doctors: 60, types: 12 };
const stages: [AppointmentKind, AppointmentFacts['status']][] = [
  ['appointment.requested', 'waiting_for_approval'],
  ['appointment.approved', 'approved'],
  ['appointment.completed', 'completed'],
];
/** Visits whose events stand in the log between each other's. */
const together = 100;
const firstMs = Date.parse('2024-01-01T00:00:00Z');
const betweenMs = 20_000;

/** One change of a visit: each visit is requested, approved and completed. */
export type Change = AppointmentFacts & { id: string; kind: AppointmentKind; atMs: number; decidedAt: string };

/** The change at a place of a log without an end. Sequences begin at 1. */
export function changeAt(sequence: number): Change {
  const place = sequence - 1;
  const block = Math.floor(place / (together * stages.length));
  const stage = Math.floor(place / together) % stages.length;
  const visit = block * together + (place % together);
  const atMs = firstMs + place * betweenMs;
  const [kind, status] = stages[stage] ?? ['appointment.requested', 'waiting_for_approval'];
  const start = new Date(atMs - (atMs % 1_800_000));
  return {
    id: `00000000-0000-4000-8000-${String(sequence).padStart(12, '0')}`,
    kind,
    atMs,
    appointmentId: visit + 1,
    status,
    version: stage + 1,
    doctorId: (visit % cast.doctors) + 1,
    patientId: (visit % 5_000) + 1,
    appointmentTypeId: ((visit * 7) % cast.types) + 1,
    start: start.toISOString(),
    end: new Date(start.getTime() + 1_800_000).toISOString(),
    requestedAt: new Date(atMs - 86_400_000).toISOString(),
    decidedAt: new Date(atMs - 3_600_000).toISOString(),
    priceMinor: priceOf(visit),
  };
}

const priceOf = (visit: number): number => 5_000 + (visit % 997);

export function eventAt(sequence: number): Event {
  const { id, kind, atMs, ...facts } = changeAt(sequence);
  const positions = [{ channel: `doc:${facts.doctorId}`, offset: sequence }];
  return { id, sequence, kind, atMs, facts: JSON.stringify(facts), positions, traceparent: '' };
}

/** What all visits earned whose completion is among the first events. */
export function earnedBy(sequence: number): number {
  let earned = 0;
  for (let place = 1; place <= sequence; place += 1) {
    const { kind, priceMinor } = changeAt(place);
    if (kind === 'appointment.completed') earned += priceMinor;
  }
  return earned;
}
