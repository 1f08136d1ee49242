// Generated from proto/maternity/appointments/v1/event_feed.proto by `npm run generate`. Do not edit.

import type { Event as _maternity_appointments_v1_Event, Event__Output as _maternity_appointments_v1_Event__Output } from '../../../maternity/appointments/v1/Event.ts';
import type { Long } from '@grpc/proto-loader';

export interface ChannelHistory {
  'channel'?: (string);
  /**
   * The newest offset of the channel; 0 when it never carried anything.
   */
  'topOffset'?: (number | string | Long);
  /**
   * The oldest offset still kept; 0 when there is none.
   */
  'firstOffset'?: (number | string | Long);
  /**
   * Ascending by offset, none missing between the first and the last.
   */
  'events'?: (_maternity_appointments_v1_Event)[];
}

export interface ChannelHistory__Output {
  'channel': (string);
  /**
   * The newest offset of the channel; 0 when it never carried anything.
   */
  'topOffset': (number);
  /**
   * The oldest offset still kept; 0 when there is none.
   */
  'firstOffset': (number);
  /**
   * Ascending by offset, none missing between the first and the last.
   */
  'events': (_maternity_appointments_v1_Event__Output)[];
}
