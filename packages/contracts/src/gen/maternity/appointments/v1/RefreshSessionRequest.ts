// Generated from proto/maternity/appointments/v1/accounts.proto by `npm run generate`. Do not edit.

export interface RefreshSessionRequest {
  'refreshToken'?: (string);
}

export interface RefreshSessionRequest__Output {
  'refreshToken': (string);
}
