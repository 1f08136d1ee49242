// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface ListTimeOffRequest {
  'doctorId'?: (number | string | Long);
  'limit'?: (number);
  'beforeId'?: (number | string | Long);
}

export interface ListTimeOffRequest__Output {
  'doctorId': (number);
  'limit': (number);
  'beforeId': (number);
}
