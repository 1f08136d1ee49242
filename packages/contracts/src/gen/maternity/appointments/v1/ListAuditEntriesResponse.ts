// Generated from proto/maternity/appointments/v1/accounts.proto by `npm run generate`. Do not edit.

import type { AuditEntry as _maternity_appointments_v1_AuditEntry, AuditEntry__Output as _maternity_appointments_v1_AuditEntry__Output } from '../../../maternity/appointments/v1/AuditEntry.ts';
import type { Long } from '@grpc/proto-loader';

export interface ListAuditEntriesResponse {
  'entries'?: (_maternity_appointments_v1_AuditEntry)[];
  /**
   * 0 when there are no more.
   */
  'nextBeforeId'?: (number | string | Long);
}

export interface ListAuditEntriesResponse__Output {
  'entries': (_maternity_appointments_v1_AuditEntry__Output)[];
  /**
   * 0 when there are no more.
   */
  'nextBeforeId': (number);
}
