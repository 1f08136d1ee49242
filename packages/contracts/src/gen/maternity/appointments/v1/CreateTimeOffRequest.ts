// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface CreateTimeOffRequest {
  'doctorId'?: (number | string | Long);
  'startMs'?: (number | string | Long);
  'endMs'?: (number | string | Long);
  'reason'?: (string);
  '_reason'?: "reason";
}

export interface CreateTimeOffRequest__Output {
  'doctorId': (number);
  'startMs': (number);
  'endMs': (number);
  'reason'?: (string);
  '_reason'?: "reason";
}
