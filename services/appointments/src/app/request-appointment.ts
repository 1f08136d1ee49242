import type { Appointment } from '../domain/appointment.ts';
import { forbidden } from '@maternity/errors';
import { requireRole } from './access.ts';
import type { BookingParts } from './appointment-ports.ts';
import type { Call } from './call.ts';
import { claimSlot } from './claim-slot.ts';

export type AppointmentWish = { doctorId: number; appointmentTypeId: number; startMs: number };

/** A patient asks a doctor for a slot: it is theirs until the doctor answers or the hold runs out. */
export async function requestAppointment(parts: BookingParts, call: Call, wish: AppointmentWish): Promise<Appointment> {
  requireRole(call.caller, 'patient');
  const { patientId } = call.caller;
  if (patientId === undefined) throw forbidden('forbidden', 'Your account belongs to no patient.');
  return claimSlot(parts, wish, (claim) => parts.appointments.request(call, { patientId, ...wish, claim }));
}
