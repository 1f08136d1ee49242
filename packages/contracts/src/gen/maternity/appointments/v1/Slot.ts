// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface Slot {
  'startMs'?: (number | string | Long);
  'endMs'?: (number | string | Long);
}

export interface Slot__Output {
  'startMs': (number);
  'endMs': (number);
}
