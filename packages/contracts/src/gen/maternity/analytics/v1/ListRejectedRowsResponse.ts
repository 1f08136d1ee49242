// Generated from proto/maternity/analytics/v1/imports.proto by `npm run generate`. Do not edit.

import type { RejectedRow as _maternity_analytics_v1_RejectedRow, RejectedRow__Output as _maternity_analytics_v1_RejectedRow__Output } from '../../../maternity/analytics/v1/RejectedRow.ts';
import type { Long } from '@grpc/proto-loader';

export interface ListRejectedRowsResponse {
  'rows'?: (_maternity_analytics_v1_RejectedRow)[];
  'nextAfterId'?: (number | string | Long);
}

export interface ListRejectedRowsResponse__Output {
  'rows': (_maternity_analytics_v1_RejectedRow__Output)[];
  'nextAfterId': (number);
}
