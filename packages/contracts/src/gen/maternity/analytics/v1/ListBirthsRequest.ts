// Generated from proto/maternity/analytics/v1/operations.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface ListBirthsRequest {
  'limit'?: (number);
  'beforeId'?: (number | string | Long);
  'fromMs'?: (number | string | Long);
  'toMs'?: (number | string | Long);
}

export interface ListBirthsRequest__Output {
  'limit': (number);
  'beforeId': (number);
  'fromMs': (number);
  'toMs': (number);
}
