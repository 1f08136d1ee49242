// Generated from proto/maternity/analytics/v1/reports.proto by `npm run generate`. Do not edit.

import type { ExplainedFact as _maternity_analytics_v1_ExplainedFact, ExplainedFact__Output as _maternity_analytics_v1_ExplainedFact__Output } from '../../../maternity/analytics/v1/ExplainedFact.ts';
import type { Long } from '@grpc/proto-loader';

export interface Explanation {
  'facts'?: (_maternity_analytics_v1_ExplainedFact)[];
  'nextCursor'?: (string);
  /**
   * What the figure is over all facts, not over this page.
   */
  'count'?: (number | string | Long);
  'amountMinor'?: (number | string | Long);
  'generation'?: (number | string | Long);
}

export interface Explanation__Output {
  'facts': (_maternity_analytics_v1_ExplainedFact__Output)[];
  'nextCursor': (string);
  /**
   * What the figure is over all facts, not over this page.
   */
  'count': (number);
  'amountMinor': (number);
  'generation': (number);
}
