// Generated from proto/maternity/appointments/v1/appointments.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface GetAppointmentRequest {
  'id'?: (number | string | Long);
}

export interface GetAppointmentRequest__Output {
  'id': (number);
}
