// Generated from proto/maternity/analytics/v1/imports.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface GetRunRequest {
  'id'?: (number | string | Long);
}

export interface GetRunRequest__Output {
  'id': (number);
}
