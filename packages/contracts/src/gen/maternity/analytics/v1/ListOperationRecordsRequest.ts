// Generated from proto/maternity/analytics/v1/operations.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface ListOperationRecordsRequest {
  'limit'?: (number);
  'beforeId'?: (number | string | Long);
  /**
   * Records that begin in [from, to), milliseconds since 1970; 0 is no bound.
   */
  'fromMs'?: (number | string | Long);
  'toMs'?: (number | string | Long);
}

export interface ListOperationRecordsRequest__Output {
  'limit': (number);
  'beforeId': (number);
  /**
   * Records that begin in [from, to), milliseconds since 1970; 0 is no bound.
   */
  'fromMs': (number);
  'toMs': (number);
}
