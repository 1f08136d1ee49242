// Generated from proto/maternity/analytics/v1/imports.proto by `npm run generate`. Do not edit.

export interface ListSourcesRequest {
}

export interface ListSourcesRequest__Output {
}
