import type { AppointmentEvent } from './appointment-event.ts';
import type { Income } from './income.ts';
import type { MeasureDelta } from './measure.ts';

/** What events that have never been counted come to. */
export type Bookings = {
  /** The newest event of each visit among them. */
  states: AppointmentEvent[];
  incomes: Income[];
  /** Of the visits' changes; an amount has its own (incomeDelta). */
  deltas: MeasureDelta[];
};

/** Each change of a visit once; the same version told twice in one batch counts as it was first told. */
export function distinctEvents(events: readonly AppointmentEvent[]): AppointmentEvent[] {
  const distinct = new Map<string, AppointmentEvent>();
  for (const event of events) {
    const key = `${event.appointmentId} ${event.version}`;
    if (!distinct.has(key)) distinct.set(key, event);
  }
  return [...distinct.values()];
}

export function bookEvents(fresh: readonly AppointmentEvent[]): Bookings {
  const states = new Map<number, AppointmentEvent>();
  for (const event of fresh) {
    const known = states.get(event.appointmentId);
    if (!known || known.version < event.version) states.set(event.appointmentId, event);
  }
  return {
    states: [...states.values()],
    incomes: fresh.filter(({ kind }) => kind === 'appointment.completed').map(incomeOf),
    deltas: fresh.map(deltaOf),
  };
}

const itemOf = ({ appointmentTypeId }: AppointmentEvent): string => `type:${appointmentTypeId}`;

/** A visit earns the price of its completion, on the day of its completion. */
const incomeOf = (event: AppointmentEvent): Income => ({
  source: 'appointments',
  businessKey: `${event.appointmentId}`,
  atMs: event.atMs,
  day: event.day,
  doctorId: event.doctorId,
  item: itemOf(event),
  amountMinor: event.priceMinor,
  eventId: event.eventId,
});

const deltaOf = (event: AppointmentEvent): MeasureDelta => ({
  name: event.kind,
  day: event.day,
  doctorId: event.doctorId,
  item: itemOf(event),
  source: 'appointments',
  count: 1,
  amountMinor: 0,
});
