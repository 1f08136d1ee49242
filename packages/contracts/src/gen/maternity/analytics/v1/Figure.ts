// Generated from proto/maternity/analytics/v1/reports.proto by `npm run generate`. Do not edit.

import type { Rate as _maternity_analytics_v1_Rate, Rate__Output as _maternity_analytics_v1_Rate__Output } from '../../../maternity/analytics/v1/Rate.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * One named number. A rate whose denominator is 0, or that fails its gate, has no value.
 */
export interface Figure {
  'name'?: (string);
  'count'?: (number | string | Long);
  'amountMinor'?: (number | string | Long);
  'quantity'?: (number | string);
  'rate'?: (_maternity_analytics_v1_Rate | null);
  'value'?: "count"|"amountMinor"|"quantity";
  '_rate'?: "rate";
}

/**
 * One named number. A rate whose denominator is 0, or that fails its gate, has no value.
 */
export interface Figure__Output {
  'name': (string);
  'count'?: (number);
  'amountMinor'?: (number);
  'quantity'?: (number);
  'rate'?: (_maternity_analytics_v1_Rate__Output | null);
  'value'?: "count"|"amountMinor"|"quantity";
  '_rate'?: "rate";
}
