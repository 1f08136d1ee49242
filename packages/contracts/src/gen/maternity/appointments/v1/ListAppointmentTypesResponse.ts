// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { AppointmentType as _maternity_appointments_v1_AppointmentType, AppointmentType__Output as _maternity_appointments_v1_AppointmentType__Output } from '../../../maternity/appointments/v1/AppointmentType.ts';
import type { Long } from '@grpc/proto-loader';

export interface ListAppointmentTypesResponse {
  'appointmentTypes'?: (_maternity_appointments_v1_AppointmentType)[];
  'nextBeforeId'?: (number | string | Long);
}

export interface ListAppointmentTypesResponse__Output {
  'appointmentTypes': (_maternity_appointments_v1_AppointmentType__Output)[];
  'nextBeforeId': (number);
}
