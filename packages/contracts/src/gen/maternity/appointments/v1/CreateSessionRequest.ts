// Generated from proto/maternity/appointments/v1/accounts.proto by `npm run generate`. Do not edit.

export interface CreateSessionRequest {
  'email'?: (string);
  'password'?: (string);
}

export interface CreateSessionRequest__Output {
  'email': (string);
  'password': (string);
}
