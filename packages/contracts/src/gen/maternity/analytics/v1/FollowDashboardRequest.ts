// Generated from proto/maternity/analytics/v1/dashboard_feed.proto by `npm run generate`. Do not edit.

export interface FollowDashboardRequest {
}

export interface FollowDashboardRequest__Output {
}
