// Generated from proto/maternity/appointments/v1/accounts.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface ListAuditEntriesRequest {
  'limit'?: (number);
  /**
   * The id of the last entry of the page before; 0 begins at the newest.
   */
  'beforeId'?: (number | string | Long);
}

export interface ListAuditEntriesRequest__Output {
  'limit': (number);
  /**
   * The id of the last entry of the page before; 0 begins at the newest.
   */
  'beforeId': (number);
}
