// Generated from proto/maternity/analytics/v1/imports.proto by `npm run generate`. Do not edit.

export interface DiscoverFilesResponse {
  'discovered'?: (number);
}

export interface DiscoverFilesResponse__Output {
  'discovered': (number);
}
