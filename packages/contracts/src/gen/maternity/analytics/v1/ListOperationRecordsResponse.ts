// Generated from proto/maternity/analytics/v1/operations.proto by `npm run generate`. Do not edit.

import type { OperationRecord as _maternity_analytics_v1_OperationRecord, OperationRecord__Output as _maternity_analytics_v1_OperationRecord__Output } from '../../../maternity/analytics/v1/OperationRecord.ts';
import type { Long } from '@grpc/proto-loader';

export interface ListOperationRecordsResponse {
  'records'?: (_maternity_analytics_v1_OperationRecord)[];
  'nextBeforeId'?: (number | string | Long);
}

export interface ListOperationRecordsResponse__Output {
  'records': (_maternity_analytics_v1_OperationRecord__Output)[];
  'nextBeforeId': (number);
}
