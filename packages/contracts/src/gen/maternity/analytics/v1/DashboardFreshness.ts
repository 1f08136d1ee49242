// Generated from proto/maternity/analytics/v1/dashboard_feed.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface DashboardFreshness {
  'source'?: (string);
  'asOfMs'?: (number | string | Long);
  'lagSeconds'?: (number | string);
  'stale'?: (boolean);
}

export interface DashboardFreshness__Output {
  'source': (string);
  'asOfMs': (number);
  'lagSeconds': (number);
  'stale': (boolean);
}
