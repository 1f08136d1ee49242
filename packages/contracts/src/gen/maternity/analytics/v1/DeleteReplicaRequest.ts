// Generated from proto/maternity/analytics/v1/replicas.proto by `npm run generate`. Do not edit.

export interface DeleteReplicaRequest {
  'name'?: (string);
}

export interface DeleteReplicaRequest__Output {
  'name': (string);
}
