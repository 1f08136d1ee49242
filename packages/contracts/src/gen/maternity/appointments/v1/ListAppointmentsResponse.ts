// Generated from proto/maternity/appointments/v1/appointments.proto by `npm run generate`. Do not edit.

import type { Appointment as _maternity_appointments_v1_Appointment, Appointment__Output as _maternity_appointments_v1_Appointment__Output } from '../../../maternity/appointments/v1/Appointment.ts';
import type { Long } from '@grpc/proto-loader';

export interface ListAppointmentsResponse {
  'appointments'?: (_maternity_appointments_v1_Appointment)[];
  'nextBeforeId'?: (number | string | Long);
}

export interface ListAppointmentsResponse__Output {
  'appointments': (_maternity_appointments_v1_Appointment__Output)[];
  'nextBeforeId': (number);
}
