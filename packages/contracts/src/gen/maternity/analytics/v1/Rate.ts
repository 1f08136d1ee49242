// Generated from proto/maternity/analytics/v1/reports.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface Rate {
  'numerator'?: (number | string | Long);
  'denominator'?: (number | string | Long);
  /**
   * 100 for per cent, 1000 for per thousand.
   */
  'per'?: (number);
  'source'?: (string);
  /**
   * The least share of rows that must hold the inputs, and the share that does (0 to 1).
   */
  'completenessFloor'?: (number | string);
  'completeness'?: (number | string);
}

export interface Rate__Output {
  'numerator': (number);
  'denominator': (number);
  /**
   * 100 for per cent, 1000 for per thousand.
   */
  'per': (number);
  'source': (string);
  /**
   * The least share of rows that must hold the inputs, and the share that does (0 to 1).
   */
  'completenessFloor': (number);
  'completeness': (number);
}
