import type { appointmentKinds } from './measure.ts';

export type AppointmentEventKind = (typeof appointmentKinds)[number];

/** One change of a visit, as appointments' log tells it. */
export type AppointmentEvent = {
  eventId: string;
  kind: AppointmentEventKind;
  atMs: number;
  /** Of `atMs` on the hospital's calendar. */
  day: string;
  appointmentId: number;
  /** Grows with every change of the visit. */
  version: number;
  status: string;
  doctorId: number;
  patientId: number;
  appointmentTypeId: number;
  startMs: number;
  /** Of `startMs` on the hospital's calendar. */
  startDay: string;
  endMs: number;
  requestedAtMs: number;
  decidedAtMs: number | undefined;
  /** The price of that moment; of a completion, what was earned. */
  priceMinor: number;
};

const statuses = ['waiting_for_approval', 'approved', 'rejected', 'completed', 'cancelled', 'expired', 'no_show'];

export const isStatus = (text: string): boolean => statuses.includes(text);
