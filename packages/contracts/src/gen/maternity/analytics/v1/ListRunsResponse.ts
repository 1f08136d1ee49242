// Generated from proto/maternity/analytics/v1/imports.proto by `npm run generate`. Do not edit.

import type { ImportRun as _maternity_analytics_v1_ImportRun, ImportRun__Output as _maternity_analytics_v1_ImportRun__Output } from '../../../maternity/analytics/v1/ImportRun.ts';
import type { Long } from '@grpc/proto-loader';

export interface ListRunsResponse {
  'runs'?: (_maternity_analytics_v1_ImportRun)[];
  'nextBeforeId'?: (number | string | Long);
}

export interface ListRunsResponse__Output {
  'runs': (_maternity_analytics_v1_ImportRun__Output)[];
  'nextBeforeId': (number);
}
