// Generated from proto/maternity/analytics/v1/operations.proto by `npm run generate`. Do not edit.

export interface DeleteResponse {
}

export interface DeleteResponse__Output {
}
