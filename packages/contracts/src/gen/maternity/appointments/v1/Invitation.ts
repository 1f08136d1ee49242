// Generated from proto/maternity/appointments/v1/accounts.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface Invitation {
  'invitation'?: (string);
  'expiresAtMs'?: (number | string | Long);
}

export interface Invitation__Output {
  'invitation': (string);
  'expiresAtMs': (number);
}
