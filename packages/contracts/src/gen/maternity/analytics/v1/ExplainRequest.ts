// Generated from proto/maternity/analytics/v1/reports.proto by `npm run generate`. Do not edit.

import type { ReportRequest as _maternity_analytics_v1_ReportRequest, ReportRequest__Output as _maternity_analytics_v1_ReportRequest__Output } from '../../../maternity/analytics/v1/ReportRequest.ts';

export interface ExplainRequest {
  'report'?: (_maternity_analytics_v1_ReportRequest | null);
  /**
   * A row's key; empty: all rows.
   */
  'key'?: (string);
  'figure'?: (string);
  /**
   * 1 to 1000; 0 means 100.
   */
  'limit'?: (number);
  'cursor'?: (string);
}

export interface ExplainRequest__Output {
  'report': (_maternity_analytics_v1_ReportRequest__Output | null);
  /**
   * A row's key; empty: all rows.
   */
  'key': (string);
  'figure': (string);
  /**
   * 1 to 1000; 0 means 100.
   */
  'limit': (number);
  'cursor': (string);
}
