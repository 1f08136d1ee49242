// Generated from proto/maternity/analytics/v1/imports.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface Dataset {
  'name'?: (string);
  'contractVersion'?: (number);
  'rows'?: (number | string | Long);
  /**
   * When its newest file was published; 0 for never.
   */
  'freshAtMs'?: (number | string | Long);
}

export interface Dataset__Output {
  'name': (string);
  'contractVersion': (number);
  'rows': (number);
  /**
   * When its newest file was published; 0 for never.
   */
  'freshAtMs': (number);
}
