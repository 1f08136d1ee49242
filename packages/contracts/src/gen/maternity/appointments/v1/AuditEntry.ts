// Generated from proto/maternity/appointments/v1/accounts.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface AuditEntry {
  'id'?: (number | string | Long);
  'atMs'?: (number | string | Long);
  /**
   * 0 and "system" or "anonymous" where no account acted.
   */
  'actorId'?: (number | string | Long);
  'actorRole'?: (string);
  'action'?: (string);
  'objectType'?: (string);
  'objectId'?: (string);
  /**
   * succeeded, refused or denied.
   */
  'outcome'?: (string);
  'requestId'?: (string);
  /**
   * Hex; empty until the sealer has chained it.
   */
  'hash'?: (string);
}

export interface AuditEntry__Output {
  'id': (number);
  'atMs': (number);
  /**
   * 0 and "system" or "anonymous" where no account acted.
   */
  'actorId': (number);
  'actorRole': (string);
  'action': (string);
  'objectType': (string);
  'objectId': (string);
  /**
   * succeeded, refused or denied.
   */
  'outcome': (string);
  'requestId': (string);
  /**
   * Hex; empty until the sealer has chained it.
   */
  'hash': (string);
}
