// Generated from proto/maternity/analytics/v1/replicas.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface Replica {
  'name'?: (string);
  'engine'?: (string);
  'generation'?: (number | string | Long);
  /**
   * 0 for never.
   */
  'freshAtMs'?: (number | string | Long);
  'stale'?: (boolean);
  'rows'?: (number | string | Long);
  'lastError'?: (string);
  'datasets'?: (string)[];
  'maximumStalenessSeconds'?: (number);
  'suspended'?: (boolean);
}

export interface Replica__Output {
  'name': (string);
  'engine': (string);
  'generation': (number);
  /**
   * 0 for never.
   */
  'freshAtMs': (number);
  'stale': (boolean);
  'rows': (number);
  'lastError': (string);
  'datasets': (string)[];
  'maximumStalenessSeconds': (number);
  'suspended': (boolean);
}
