// Generated from proto/maternity/analytics/v1/replicas.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface GetRefreshRequest {
  'id'?: (number | string | Long);
}

export interface GetRefreshRequest__Output {
  'id': (number);
}
