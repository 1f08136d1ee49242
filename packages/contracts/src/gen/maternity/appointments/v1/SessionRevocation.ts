// Generated from proto/maternity/appointments/v1/session_feed.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface SessionRevocation {
  /**
   * The one session that ended; empty when all of the account's sessions did.
   */
  'sessionId'?: (string);
  'accountId'?: (number | string | Long);
  /**
   * Tokens issued at or before this instant are void. Milliseconds since 1970.
   */
  'revokedAtMs'?: (number | string | Long);
}

export interface SessionRevocation__Output {
  /**
   * The one session that ended; empty when all of the account's sessions did.
   */
  'sessionId': (string);
  'accountId': (number);
  /**
   * Tokens issued at or before this instant are void. Milliseconds since 1970.
   */
  'revokedAtMs': (number);
}
