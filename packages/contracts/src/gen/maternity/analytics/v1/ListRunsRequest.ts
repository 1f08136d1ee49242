// Generated from proto/maternity/analytics/v1/imports.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface ListRunsRequest {
  /**
   * 1 to 100; 0 means 20.
   */
  'limit'?: (number);
  'beforeId'?: (number | string | Long);
  'dataset'?: (string);
  'state'?: (string);
}

export interface ListRunsRequest__Output {
  /**
   * 1 to 100; 0 means 20.
   */
  'limit': (number);
  'beforeId': (number);
  'dataset': (string);
  'state': (string);
}
