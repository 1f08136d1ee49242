// Generated from proto/maternity/analytics/v1/imports.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface RejectedRow {
  'id'?: (number | string | Long);
  'line'?: (number | string | Long);
  'column'?: (string);
  'rule'?: (string);
  'message'?: (string);
  'maskedValue'?: (string);
  /**
   * open or replayed.
   */
  'status'?: (string);
}

export interface RejectedRow__Output {
  'id': (number);
  'line': (number);
  'column': (string);
  'rule': (string);
  'message': (string);
  'maskedValue': (string);
  /**
   * open or replayed.
   */
  'status': (string);
}
