// Generated from proto/maternity/analytics/v1/reports.proto by `npm run generate`. Do not edit.

import type { Figure as _maternity_analytics_v1_Figure, Figure__Output as _maternity_analytics_v1_Figure__Output } from '../../../maternity/analytics/v1/Figure.ts';

export interface ReportRow {
  'key'?: (string);
  'label'?: (string);
  'figures'?: (_maternity_analytics_v1_Figure)[];
}

export interface ReportRow__Output {
  'key': (string);
  'label': (string);
  'figures': (_maternity_analytics_v1_Figure__Output)[];
}
