// Generated from proto/maternity/analytics/v1/operations.proto by `npm run generate`. Do not edit.

import type { AuditEntry as _maternity_analytics_v1_AuditEntry, AuditEntry__Output as _maternity_analytics_v1_AuditEntry__Output } from '../../../maternity/analytics/v1/AuditEntry.ts';
import type { Long } from '@grpc/proto-loader';

export interface ListAuditEntriesResponse {
  'entries'?: (_maternity_analytics_v1_AuditEntry)[];
  'nextBeforeId'?: (number | string | Long);
}

export interface ListAuditEntriesResponse__Output {
  'entries': (_maternity_analytics_v1_AuditEntry__Output)[];
  'nextBeforeId': (number);
}
