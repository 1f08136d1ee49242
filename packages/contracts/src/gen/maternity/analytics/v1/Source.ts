// Generated from proto/maternity/analytics/v1/imports.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface Source {
  'name'?: (string);
  /**
   * gs://bucket/prefix or file://directory
   */
  'uri'?: (string);
  'dataset'?: (string);
  'suspended'?: (boolean);
  'lastDiscoveryMs'?: (number | string | Long);
  'lastError'?: (string);
}

export interface Source__Output {
  'name': (string);
  /**
   * gs://bucket/prefix or file://directory
   */
  'uri': (string);
  'dataset': (string);
  'suspended': (boolean);
  'lastDiscoveryMs': (number);
  'lastError': (string);
}
