// Generated from proto/maternity/analytics/v1/replicas.proto by `npm run generate`. Do not edit.

export interface StartRefreshRequest {
  /**
   * YYYY-MM-DD; empty for a manual run.
   */
  'businessDate'?: (string);
  /**
   * Only this one; empty for all.
   */
  'replica'?: (string);
}

export interface StartRefreshRequest__Output {
  /**
   * YYYY-MM-DD; empty for a manual run.
   */
  'businessDate': (string);
  /**
   * Only this one; empty for all.
   */
  'replica': (string);
}
