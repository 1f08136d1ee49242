// Generated from proto/maternity/appointments/v1/session_feed.proto by `npm run generate`. Do not edit.

import type { SessionRevocation as _maternity_appointments_v1_SessionRevocation, SessionRevocation__Output as _maternity_appointments_v1_SessionRevocation__Output } from '../../../maternity/appointments/v1/SessionRevocation.ts';

export interface SessionRevocations {
  'revocations'?: (_maternity_appointments_v1_SessionRevocation)[];
  'current'?: (boolean);
}

export interface SessionRevocations__Output {
  'revocations': (_maternity_appointments_v1_SessionRevocation__Output)[];
  'current': (boolean);
}
