// Generated from proto/maternity/appointments/v1/appointments.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface RequestAppointmentRequest {
  'doctorId'?: (number | string | Long);
  'appointmentTypeId'?: (number | string | Long);
  'startMs'?: (number | string | Long);
}

export interface RequestAppointmentRequest__Output {
  'doctorId': (number);
  'appointmentTypeId': (number);
  'startMs': (number);
}
