// Generated from proto/maternity/appointments/v1/event_feed.proto by `npm run generate`. Do not edit.

import type { Event as _maternity_appointments_v1_Event, Event__Output as _maternity_appointments_v1_Event__Output } from '../../../maternity/appointments/v1/Event.ts';
import type { Long } from '@grpc/proto-loader';

export interface EventBatch {
  /**
   * Changes when offsets may have been used twice: another database or another timeline of it.
   */
  'epoch'?: (string);
  'events'?: (_maternity_appointments_v1_Event)[];
  /**
   * The cursor after this batch.
   */
  'sequence'?: (number | string | Long);
}

export interface EventBatch__Output {
  /**
   * Changes when offsets may have been used twice: another database or another timeline of it.
   */
  'epoch': (string);
  'events': (_maternity_appointments_v1_Event__Output)[];
  /**
   * The cursor after this batch.
   */
  'sequence': (number);
}
