// Generated from proto/maternity/analytics/v1/operations.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface DeleteRequest {
  'id'?: (number | string | Long);
}

export interface DeleteRequest__Output {
  'id': (number);
}
