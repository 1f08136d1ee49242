// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface TimeOff {
  'id'?: (number | string | Long);
  'doctorId'?: (number | string | Long);
  'startMs'?: (number | string | Long);
  'endMs'?: (number | string | Long);
  'reason'?: (string);
  '_reason'?: "reason";
}

export interface TimeOff__Output {
  'id': (number);
  'doctorId': (number);
  'startMs': (number);
  'endMs': (number);
  'reason'?: (string);
  '_reason'?: "reason";
}
