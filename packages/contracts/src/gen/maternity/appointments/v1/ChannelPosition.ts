// Generated from proto/maternity/appointments/v1/event_feed.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface ChannelPosition {
  'channel'?: (string);
  'offset'?: (number | string | Long);
}

export interface ChannelPosition__Output {
  'channel': (string);
  'offset': (number);
}
