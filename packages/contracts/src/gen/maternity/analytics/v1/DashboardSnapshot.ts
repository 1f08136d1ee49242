// Generated from proto/maternity/analytics/v1/dashboard_feed.proto by `npm run generate`. Do not edit.

import type { DashboardToday as _maternity_analytics_v1_DashboardToday, DashboardToday__Output as _maternity_analytics_v1_DashboardToday__Output } from '../../../maternity/analytics/v1/DashboardToday.ts';
import type { DashboardFreshness as _maternity_analytics_v1_DashboardFreshness, DashboardFreshness__Output as _maternity_analytics_v1_DashboardFreshness__Output } from '../../../maternity/analytics/v1/DashboardFreshness.ts';
import type { Long } from '@grpc/proto-loader';

export interface DashboardSnapshot {
  'asOfMs'?: (number | string | Long);
  'today'?: (_maternity_analytics_v1_DashboardToday | null);
  /**
   * Visits that wait for approval now.
   */
  'waiting'?: (number | string | Long);
  'freshness'?: (_maternity_analytics_v1_DashboardFreshness)[];
  'currency'?: (string);
}

export interface DashboardSnapshot__Output {
  'asOfMs': (number);
  'today': (_maternity_analytics_v1_DashboardToday__Output | null);
  /**
   * Visits that wait for approval now.
   */
  'waiting': (number);
  'freshness': (_maternity_analytics_v1_DashboardFreshness__Output)[];
  'currency': (string);
}
