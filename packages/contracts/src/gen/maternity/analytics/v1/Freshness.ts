// Generated from proto/maternity/analytics/v1/reports.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface Freshness {
  /**
   * appointments, operations, or an import's dataset.
   */
  'source'?: (string);
  'asOfMs'?: (number | string | Long);
  'lagSeconds'?: (number | string);
  'stale'?: (boolean);
}

export interface Freshness__Output {
  /**
   * appointments, operations, or an import's dataset.
   */
  'source': (string);
  'asOfMs': (number);
  'lagSeconds': (number);
  'stale': (boolean);
}
