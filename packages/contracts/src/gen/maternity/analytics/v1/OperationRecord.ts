// Generated from proto/maternity/analytics/v1/operations.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface OperationRecord {
  'id'?: (number | string | Long);
  'operationId'?: (number | string | Long);
  'doctorId'?: (number | string | Long);
  'patientId'?: (number | string | Long);
  'startsAtMs'?: (number | string | Long);
  'endsAtMs'?: (number | string | Long);
  /**
   * Ignored in requests.
   */
  'priceMinor'?: (number | string | Long);
}

export interface OperationRecord__Output {
  'id': (number);
  'operationId': (number);
  'doctorId': (number);
  'patientId': (number);
  'startsAtMs': (number);
  'endsAtMs': (number);
  /**
   * Ignored in requests.
   */
  'priceMinor': (number);
}
