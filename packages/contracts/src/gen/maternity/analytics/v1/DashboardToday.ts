// Generated from proto/maternity/analytics/v1/dashboard_feed.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface DashboardToday {
  'incomeMinor'?: (number | string | Long);
  'requested'?: (number | string | Long);
  'approved'?: (number | string | Long);
  'rejected'?: (number | string | Long);
  'completed'?: (number | string | Long);
  'cancelled'?: (number | string | Long);
  'noShow'?: (number | string | Long);
}

export interface DashboardToday__Output {
  'incomeMinor': (number);
  'requested': (number);
  'approved': (number);
  'rejected': (number);
  'completed': (number);
  'cancelled': (number);
  'noShow': (number);
}
