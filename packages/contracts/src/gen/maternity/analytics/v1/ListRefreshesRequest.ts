// Generated from proto/maternity/analytics/v1/replicas.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface ListRefreshesRequest {
  /**
   * 1 to 100; 0 means 20.
   */
  'limit'?: (number);
  'beforeId'?: (number | string | Long);
}

export interface ListRefreshesRequest__Output {
  /**
   * 1 to 100; 0 means 20.
   */
  'limit': (number);
  'beforeId': (number);
}
