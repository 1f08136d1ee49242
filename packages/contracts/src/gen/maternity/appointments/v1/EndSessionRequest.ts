// Generated from proto/maternity/appointments/v1/accounts.proto by `npm run generate`. Do not edit.

export interface EndSessionRequest {
  'sessionId'?: (string);
}

export interface EndSessionRequest__Output {
  'sessionId': (string);
}
