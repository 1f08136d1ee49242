// Generated from proto/maternity/analytics/v1/operations.proto by `npm run generate`. Do not edit.

import type { Birth as _maternity_analytics_v1_Birth, Birth__Output as _maternity_analytics_v1_Birth__Output } from '../../../maternity/analytics/v1/Birth.ts';
import type { Long } from '@grpc/proto-loader';

export interface ListBirthsResponse {
  'births'?: (_maternity_analytics_v1_Birth)[];
  'nextBeforeId'?: (number | string | Long);
}

export interface ListBirthsResponse__Output {
  'births': (_maternity_analytics_v1_Birth__Output)[];
  'nextBeforeId': (number);
}
