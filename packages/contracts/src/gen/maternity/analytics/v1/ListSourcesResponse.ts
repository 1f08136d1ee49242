// Generated from proto/maternity/analytics/v1/imports.proto by `npm run generate`. Do not edit.

import type { Source as _maternity_analytics_v1_Source, Source__Output as _maternity_analytics_v1_Source__Output } from '../../../maternity/analytics/v1/Source.ts';

export interface ListSourcesResponse {
  'sources'?: (_maternity_analytics_v1_Source)[];
}

export interface ListSourcesResponse__Output {
  'sources': (_maternity_analytics_v1_Source__Output)[];
}
