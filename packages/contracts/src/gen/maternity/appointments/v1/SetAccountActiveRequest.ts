// Generated from proto/maternity/appointments/v1/accounts.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface SetAccountActiveRequest {
  'id'?: (number | string | Long);
  'active'?: (boolean);
}

export interface SetAccountActiveRequest__Output {
  'id': (number);
  'active': (boolean);
}
