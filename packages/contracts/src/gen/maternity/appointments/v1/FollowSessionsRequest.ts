// Generated from proto/maternity/appointments/v1/session_feed.proto by `npm run generate`. Do not edit.

export interface FollowSessionsRequest {
}

export interface FollowSessionsRequest__Output {
}
