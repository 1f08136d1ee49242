// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

export interface DeleteResponse {
}

export interface DeleteResponse__Output {
}
