// Generated from proto/maternity/appointments/v1/accounts.proto by `npm run generate`. Do not edit.

export interface CreateSessionFromIdentityRequest {
  'issuer'?: (string);
  'subject'?: (string);
  /**
   * Verified by the issuer; binds the identity to the account of that e-mail the first time.
   */
  'email'?: (string);
}

export interface CreateSessionFromIdentityRequest__Output {
  'issuer': (string);
  'subject': (string);
  /**
   * Verified by the issuer; binds the identity to the account of that e-mail the first time.
   */
  'email': (string);
}
