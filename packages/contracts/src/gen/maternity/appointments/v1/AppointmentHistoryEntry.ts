// Generated from proto/maternity/appointments/v1/appointments.proto by `npm run generate`. Do not edit.

import type { AppointmentStatus as _maternity_appointments_v1_AppointmentStatus, AppointmentStatus__Output as _maternity_appointments_v1_AppointmentStatus__Output } from '../../../maternity/appointments/v1/AppointmentStatus.ts';
import type { Long } from '@grpc/proto-loader';

export interface AppointmentHistoryEntry {
  'status'?: (_maternity_appointments_v1_AppointmentStatus);
  'atMs'?: (number | string | Long);
  /**
   * patient, doctor, admin or system.
   */
  'actorRole'?: (string);
}

export interface AppointmentHistoryEntry__Output {
  'status': (_maternity_appointments_v1_AppointmentStatus__Output);
  'atMs': (number);
  /**
   * patient, doctor, admin or system.
   */
  'actorRole': (string);
}
