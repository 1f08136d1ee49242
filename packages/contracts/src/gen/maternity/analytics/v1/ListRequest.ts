// Generated from proto/maternity/analytics/v1/operations.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface ListRequest {
  /**
   * 1 to 10000; 0 means 20.
   */
  'limit'?: (number);
  /**
   * The id of the last item of the page before; 0 begins at the newest.
   */
  'beforeId'?: (number | string | Long);
}

export interface ListRequest__Output {
  /**
   * 1 to 10000; 0 means 20.
   */
  'limit': (number);
  /**
   * The id of the last item of the page before; 0 begins at the newest.
   */
  'beforeId': (number);
}
