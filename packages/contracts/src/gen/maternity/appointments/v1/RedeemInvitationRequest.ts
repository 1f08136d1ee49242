// Generated from proto/maternity/appointments/v1/accounts.proto by `npm run generate`. Do not edit.

export interface RedeemInvitationRequest {
  'invitation'?: (string);
  'password'?: (string);
}

export interface RedeemInvitationRequest__Output {
  'invitation': (string);
  'password': (string);
}
