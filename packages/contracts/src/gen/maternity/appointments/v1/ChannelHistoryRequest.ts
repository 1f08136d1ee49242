// Generated from proto/maternity/appointments/v1/event_feed.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface ChannelHistoryRequest {
  'channel'?: (string);
  /**
   * The last offset that the reader has.
   */
  'afterOffset'?: (number | string | Long);
  /**
   * The most events, up to 1000; 0 asks for the position only.
   */
  'limit'?: (number);
}

export interface ChannelHistoryRequest__Output {
  'channel': (string);
  /**
   * The last offset that the reader has.
   */
  'afterOffset': (number);
  /**
   * The most events, up to 1000; 0 asks for the position only.
   */
  'limit': (number);
}
