// Generated from proto/maternity/analytics/v1/reports.proto by `npm run generate`. Do not edit.

import type { Freshness as _maternity_analytics_v1_Freshness, Freshness__Output as _maternity_analytics_v1_Freshness__Output } from '../../../maternity/analytics/v1/Freshness.ts';
import type { ReportRow as _maternity_analytics_v1_ReportRow, ReportRow__Output as _maternity_analytics_v1_ReportRow__Output } from '../../../maternity/analytics/v1/ReportRow.ts';
import type { Figure as _maternity_analytics_v1_Figure, Figure__Output as _maternity_analytics_v1_Figure__Output } from '../../../maternity/analytics/v1/Figure.ts';
import type { Long } from '@grpc/proto-loader';

export interface Report {
  'asOfMs'?: (number | string | Long);
  'generation'?: (number | string | Long);
  'freshness'?: (_maternity_analytics_v1_Freshness)[];
  'groupBy'?: (string);
  'rows'?: (_maternity_analytics_v1_ReportRow)[];
  'totals'?: (_maternity_analytics_v1_Figure)[];
  'currency'?: (string);
}

export interface Report__Output {
  'asOfMs': (number);
  'generation': (number);
  'freshness': (_maternity_analytics_v1_Freshness__Output)[];
  'groupBy': (string);
  'rows': (_maternity_analytics_v1_ReportRow__Output)[];
  'totals': (_maternity_analytics_v1_Figure__Output)[];
  'currency': (string);
}
