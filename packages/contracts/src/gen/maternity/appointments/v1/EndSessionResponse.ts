// Generated from proto/maternity/appointments/v1/accounts.proto by `npm run generate`. Do not edit.

export interface EndSessionResponse {
}

export interface EndSessionResponse__Output {
}
