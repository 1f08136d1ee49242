// Generated from proto/maternity/analytics/v1/replicas.proto by `npm run generate`. Do not edit.

import type { Refresh as _maternity_analytics_v1_Refresh, Refresh__Output as _maternity_analytics_v1_Refresh__Output } from '../../../maternity/analytics/v1/Refresh.ts';
import type { Long } from '@grpc/proto-loader';

export interface ListRefreshesResponse {
  'refreshes'?: (_maternity_analytics_v1_Refresh)[];
  'nextBeforeId'?: (number | string | Long);
}

export interface ListRefreshesResponse__Output {
  'refreshes': (_maternity_analytics_v1_Refresh__Output)[];
  'nextBeforeId': (number);
}
