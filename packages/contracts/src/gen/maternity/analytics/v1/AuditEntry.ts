// Generated from proto/maternity/analytics/v1/operations.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface AuditEntry {
  'id'?: (number | string | Long);
  'atMs'?: (number | string | Long);
  'actorId'?: (number | string | Long);
  'actorRole'?: (string);
  'action'?: (string);
  'objectType'?: (string);
  'objectId'?: (string);
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
  'actorId': (number);
  'actorRole': (string);
  'action': (string);
  'objectType': (string);
  'objectId': (string);
  'outcome': (string);
  'requestId': (string);
  /**
   * Hex; empty until the sealer has chained it.
   */
  'hash': (string);
}
