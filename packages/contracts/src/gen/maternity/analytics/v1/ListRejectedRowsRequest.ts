// Generated from proto/maternity/analytics/v1/imports.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface ListRejectedRowsRequest {
  'runId'?: (number | string | Long);
  /**
   * 1 to 100; 0 means 20.
   */
  'limit'?: (number);
  /**
   * The id of the last row of the page before.
   */
  'afterId'?: (number | string | Long);
}

export interface ListRejectedRowsRequest__Output {
  'runId': (number);
  /**
   * 1 to 100; 0 means 20.
   */
  'limit': (number);
  /**
   * The id of the last row of the page before.
   */
  'afterId': (number);
}
