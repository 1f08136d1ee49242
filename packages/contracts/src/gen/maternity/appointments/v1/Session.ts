// Generated from proto/maternity/appointments/v1/accounts.proto by `npm run generate`. Do not edit.

import type { Account as _maternity_appointments_v1_Account, Account__Output as _maternity_appointments_v1_Account__Output } from '../../../maternity/appointments/v1/Account.ts';
import type { Long } from '@grpc/proto-loader';

export interface Session {
  'sessionId'?: (string);
  'refreshToken'?: (string);
  'refreshExpiresAtMs'?: (number | string | Long);
  'account'?: (_maternity_appointments_v1_Account | null);
}

export interface Session__Output {
  'sessionId': (string);
  'refreshToken': (string);
  'refreshExpiresAtMs': (number);
  'account': (_maternity_appointments_v1_Account__Output | null);
}
