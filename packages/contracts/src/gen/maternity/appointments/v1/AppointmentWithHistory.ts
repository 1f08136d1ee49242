// Generated from proto/maternity/appointments/v1/appointments.proto by `npm run generate`. Do not edit.

import type { Appointment as _maternity_appointments_v1_Appointment, Appointment__Output as _maternity_appointments_v1_Appointment__Output } from '../../../maternity/appointments/v1/Appointment.ts';
import type { AppointmentHistoryEntry as _maternity_appointments_v1_AppointmentHistoryEntry, AppointmentHistoryEntry__Output as _maternity_appointments_v1_AppointmentHistoryEntry__Output } from '../../../maternity/appointments/v1/AppointmentHistoryEntry.ts';

export interface AppointmentWithHistory {
  'appointment'?: (_maternity_appointments_v1_Appointment | null);
  'history'?: (_maternity_appointments_v1_AppointmentHistoryEntry)[];
}

export interface AppointmentWithHistory__Output {
  'appointment': (_maternity_appointments_v1_Appointment__Output | null);
  'history': (_maternity_appointments_v1_AppointmentHistoryEntry__Output)[];
}
