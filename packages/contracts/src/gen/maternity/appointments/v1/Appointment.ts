// Generated from proto/maternity/appointments/v1/appointments.proto by `npm run generate`. Do not edit.

import type { AppointmentStatus as _maternity_appointments_v1_AppointmentStatus, AppointmentStatus__Output as _maternity_appointments_v1_AppointmentStatus__Output } from '../../../maternity/appointments/v1/AppointmentStatus.ts';
import type { Long } from '@grpc/proto-loader';

export interface Appointment {
  'id'?: (number | string | Long);
  'status'?: (_maternity_appointments_v1_AppointmentStatus);
  'version'?: (number);
  'doctorId'?: (number | string | Long);
  'patientId'?: (number | string | Long);
  'appointmentTypeId'?: (number | string | Long);
  'startMs'?: (number | string | Long);
  'endMs'?: (number | string | Long);
  'holdExpiresAtMs'?: (number | string | Long);
  'reason'?: (string);
  'requestedAtMs'?: (number | string | Long);
  'decidedAtMs'?: (number | string | Long);
  /**
   * The price that counts: of completion once completed, of the catalogue before.
   */
  'priceMinor'?: (number | string | Long);
  'appointmentTypeName'?: (string);
  '_holdExpiresAtMs'?: "holdExpiresAtMs";
  '_reason'?: "reason";
  '_decidedAtMs'?: "decidedAtMs";
}

export interface Appointment__Output {
  'id': (number);
  'status': (_maternity_appointments_v1_AppointmentStatus__Output);
  'version': (number);
  'doctorId': (number);
  'patientId': (number);
  'appointmentTypeId': (number);
  'startMs': (number);
  'endMs': (number);
  'holdExpiresAtMs'?: (number);
  'reason'?: (string);
  'requestedAtMs': (number);
  'decidedAtMs'?: (number);
  /**
   * The price that counts: of completion once completed, of the catalogue before.
   */
  'priceMinor': (number);
  'appointmentTypeName': (string);
  '_holdExpiresAtMs'?: "holdExpiresAtMs";
  '_reason'?: "reason";
  '_decidedAtMs'?: "decidedAtMs";
}
