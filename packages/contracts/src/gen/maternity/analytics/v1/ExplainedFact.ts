// Generated from proto/maternity/analytics/v1/reports.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface ExplainedFact {
  /**
   * appointments, operations or imports.
   */
  'source'?: (string);
  /**
   * The id in that source: of an appointment, an operation record, or a row's key.
   */
  'id'?: (string);
  'day'?: (string);
  'amountMinor'?: (number | string | Long);
  /**
   * For events.
   */
  'eventId'?: (string);
  /**
   * For imports.
   */
  'object'?: (string);
  'line'?: (number | string | Long);
  'contract'?: (string);
}

export interface ExplainedFact__Output {
  /**
   * appointments, operations or imports.
   */
  'source': (string);
  /**
   * The id in that source: of an appointment, an operation record, or a row's key.
   */
  'id': (string);
  'day': (string);
  'amountMinor': (number);
  /**
   * For events.
   */
  'eventId': (string);
  /**
   * For imports.
   */
  'object': (string);
  'line': (number);
  'contract': (string);
}
