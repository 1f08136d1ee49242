// Generated from proto/maternity/analytics/v1/operations.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface Operation {
  'id'?: (number | string | Long);
  'name'?: (string);
  'priceMinor'?: (number | string | Long);
  'currency'?: (string);
}

export interface Operation__Output {
  'id': (number);
  'name': (string);
  'priceMinor': (number);
  'currency': (string);
}
