// Generated from proto/maternity/analytics/v1/replicas.proto by `npm run generate`. Do not edit.

import type { Replica as _maternity_analytics_v1_Replica, Replica__Output as _maternity_analytics_v1_Replica__Output } from '../../../maternity/analytics/v1/Replica.ts';

export interface ListReplicasResponse {
  'replicas'?: (_maternity_analytics_v1_Replica)[];
}

export interface ListReplicasResponse__Output {
  'replicas': (_maternity_analytics_v1_Replica__Output)[];
}
