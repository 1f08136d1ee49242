// Generated from proto/maternity/analytics/v1/operations.proto by `npm run generate`. Do not edit.

import type { Operation as _maternity_analytics_v1_Operation, Operation__Output as _maternity_analytics_v1_Operation__Output } from '../../../maternity/analytics/v1/Operation.ts';
import type { Long } from '@grpc/proto-loader';

export interface ListOperationsResponse {
  'operations'?: (_maternity_analytics_v1_Operation)[];
  /**
   * 0 when there are no more.
   */
  'nextBeforeId'?: (number | string | Long);
}

export interface ListOperationsResponse__Output {
  'operations': (_maternity_analytics_v1_Operation__Output)[];
  /**
   * 0 when there are no more.
   */
  'nextBeforeId': (number);
}
