// Generated from proto/maternity/analytics/v1/imports.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface ImportRun {
  'id'?: (number | string | Long);
  'dataset'?: (string);
  'source'?: (string);
  'object'?: (string);
  /**
   * discovered, claimed, staging, staged, published, rejected, retry_wait, dead, duplicate or superseded.
   */
  'state'?: (string);
  'rowsRead'?: (number | string | Long);
  'rowsKept'?: (number | string | Long);
  'rowsRejected'?: (number | string | Long);
  'bytes'?: (number | string | Long);
  'bytesDone'?: (number | string | Long);
  'startedAtMs'?: (number | string | Long);
  /**
   * 0 while it runs.
   */
  'finishedAtMs'?: (number | string | Long);
  'errorCode'?: (string);
  'contractVersion'?: (number);
}

export interface ImportRun__Output {
  'id': (number);
  'dataset': (string);
  'source': (string);
  'object': (string);
  /**
   * discovered, claimed, staging, staged, published, rejected, retry_wait, dead, duplicate or superseded.
   */
  'state': (string);
  'rowsRead': (number);
  'rowsKept': (number);
  'rowsRejected': (number);
  'bytes': (number);
  'bytesDone': (number);
  'startedAtMs': (number);
  /**
   * 0 while it runs.
   */
  'finishedAtMs': (number);
  'errorCode': (string);
  'contractVersion': (number);
}
