// Generated from proto/maternity/analytics/v1/replicas.proto by `npm run generate`. Do not edit.

import type { RefreshStep as _maternity_analytics_v1_RefreshStep, RefreshStep__Output as _maternity_analytics_v1_RefreshStep__Output } from '../../../maternity/analytics/v1/RefreshStep.ts';
import type { Long } from '@grpc/proto-loader';

export interface Refresh {
  'id'?: (number | string | Long);
  'businessDate'?: (string);
  'replica'?: (string);
  /**
   * running, succeeded or failed.
   */
  'state'?: (string);
  'generation'?: (number | string | Long);
  'startedAtMs'?: (number | string | Long);
  /**
   * 0 while it runs.
   */
  'finishedAtMs'?: (number | string | Long);
  'steps'?: (_maternity_analytics_v1_RefreshStep)[];
}

export interface Refresh__Output {
  'id': (number);
  'businessDate': (string);
  'replica': (string);
  /**
   * running, succeeded or failed.
   */
  'state': (string);
  'generation': (number);
  'startedAtMs': (number);
  /**
   * 0 while it runs.
   */
  'finishedAtMs': (number);
  'steps': (_maternity_analytics_v1_RefreshStep__Output)[];
}
