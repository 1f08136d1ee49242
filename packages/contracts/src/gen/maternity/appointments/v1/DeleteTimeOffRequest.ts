// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface DeleteTimeOffRequest {
  'doctorId'?: (number | string | Long);
  'id'?: (number | string | Long);
}

export interface DeleteTimeOffRequest__Output {
  'doctorId': (number);
  'id': (number);
}
