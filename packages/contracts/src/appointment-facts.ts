import type { AppointmentStatus } from './appointment-status.ts';

export type AppointmentKind = `appointment.${
  'requested' | 'approved' | 'rejected' | 'cancelled' | 'expired' | 'completed' | 'no_show' | 'rescheduled'}`;

/** What an appointment event tells its consumers (Event.facts). Instants are RFC 3339 in UTC. */
export type AppointmentFacts = {
  appointmentId: number;
  status: AppointmentStatus;
  version: number;
  doctorId: number;
  patientId: number;
  appointmentTypeId: number;
  start: string;
  end: string;
  requestedAt: string;
  decidedAt?: string;
  /** Minor units: the price of this moment. */
  priceMinor: number;
};
