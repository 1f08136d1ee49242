// Generated from proto/maternity/appointments/v1/event_feed.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface FollowEventsRequest {
  /**
   * Cursor: the last sequence already handled. 0 reads from the oldest event that is kept.
   */
  'afterSequence'?: (number | string | Long);
  /**
   * Begin at the present end instead; the first batch is then empty and carries the cursor.
   */
  'fromEnd'?: (boolean);
  /**
   * The most events in a batch, 1 to 1000; 0 means 500.
   */
  'batchLimit'?: (number);
  /**
   * Only these channels' events, by prefix ("doc:", "u:", "catalogue"); empty means all.
   */
  'channelPrefixes'?: (string)[];
}

export interface FollowEventsRequest__Output {
  /**
   * Cursor: the last sequence already handled. 0 reads from the oldest event that is kept.
   */
  'afterSequence': (number);
  /**
   * Begin at the present end instead; the first batch is then empty and carries the cursor.
   */
  'fromEnd': (boolean);
  /**
   * The most events in a batch, 1 to 1000; 0 means 500.
   */
  'batchLimit': (number);
  /**
   * Only these channels' events, by prefix ("doc:", "u:", "catalogue"); empty means all.
   */
  'channelPrefixes': (string)[];
}
