// Generated from proto/maternity/appointments/v1/accounts.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface GetAccountRequest {
  'id'?: (number | string | Long);
}

export interface GetAccountRequest__Output {
  'id': (number);
}
