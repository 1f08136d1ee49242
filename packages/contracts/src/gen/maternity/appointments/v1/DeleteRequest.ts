// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface DeleteRequest {
  'id'?: (number | string | Long);
}

export interface DeleteRequest__Output {
  'id': (number);
}
