// Generated from proto/maternity/analytics/v1/replicas.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface RefreshStep {
  'replica'?: (string);
  /**
   * planned, loading, verified, active or failed.
   */
  'state'?: (string);
  'rowsDone'?: (number | string | Long);
  'rowsTotal'?: (number | string | Long);
  'errorCode'?: (string);
}

export interface RefreshStep__Output {
  'replica': (string);
  /**
   * planned, loading, verified, active or failed.
   */
  'state': (string);
  'rowsDone': (number);
  'rowsTotal': (number);
  'errorCode': (string);
}
