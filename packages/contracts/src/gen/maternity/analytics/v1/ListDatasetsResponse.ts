// Generated from proto/maternity/analytics/v1/imports.proto by `npm run generate`. Do not edit.

import type { Dataset as _maternity_analytics_v1_Dataset, Dataset__Output as _maternity_analytics_v1_Dataset__Output } from '../../../maternity/analytics/v1/Dataset.ts';

export interface ListDatasetsResponse {
  'datasets'?: (_maternity_analytics_v1_Dataset)[];
}

export interface ListDatasetsResponse__Output {
  'datasets': (_maternity_analytics_v1_Dataset__Output)[];
}
