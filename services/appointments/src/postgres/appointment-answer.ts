import type { Outcome } from '../app/appointment-ports.ts';
import type { Refusal } from '../domain/appointment-refusal.ts';
import type { Appointment, AppointmentStatus } from '../domain/appointment.ts';

/** What appointment_answer() of the database makes of a visit; instants are RFC 3339. */
export type AnsweredAppointment = {
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
  holdExpiresAt: string | null;
  reason: string | null;
  priceMinor: number;
  appointmentTypeName: string;
};

export type Answer =
  { outcome: 'done'; appointment: AnsweredAppointment } | { outcome: Refusal; currentStatus?: string };

export function appointmentOf(answered: AnsweredAppointment): Appointment {
  const { appointmentId, start, end, requestedAt, decidedAt, holdExpiresAt, reason, ...same } = answered;
  return {
    id: appointmentId,
    ...same,
    startMs: Date.parse(start),
    endMs: Date.parse(end),
    requestedAtMs: Date.parse(requestedAt),
    ...(decidedAt === undefined ? {} : { decidedAtMs: Date.parse(decidedAt) }),
    ...(holdExpiresAt === null ? {} : { holdExpiresAtMs: Date.parse(holdExpiresAt) }),
    ...(reason === null ? {} : { reason }),
  };
}

export function outcomeOf(answer: Answer | undefined): Outcome {
  if (!answer) throw new Error('a booking function answered nothing');
  return answer.outcome === 'done' ? { ...answer, appointment: appointmentOf(answer.appointment) } : answer;
}
