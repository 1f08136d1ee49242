// Generated from proto/maternity/analytics/v1/imports.proto by `npm run generate`. Do not edit.

export interface ListDatasetsRequest {
}

export interface ListDatasetsRequest__Output {
}
