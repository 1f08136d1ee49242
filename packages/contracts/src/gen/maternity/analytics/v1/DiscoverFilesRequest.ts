// Generated from proto/maternity/analytics/v1/imports.proto by `npm run generate`. Do not edit.

export interface DiscoverFilesRequest {
  'source'?: (string);
}

export interface DiscoverFilesRequest__Output {
  'source': (string);
}
