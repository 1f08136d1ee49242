// Generated from proto/maternity/analytics/v1/replicas.proto by `npm run generate`. Do not edit.

export interface ListReplicasRequest {
}

export interface ListReplicasRequest__Output {
}
