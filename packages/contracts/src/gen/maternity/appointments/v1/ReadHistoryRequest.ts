// Generated from proto/maternity/appointments/v1/event_feed.proto by `npm run generate`. Do not edit.

import type { ChannelHistoryRequest as _maternity_appointments_v1_ChannelHistoryRequest, ChannelHistoryRequest__Output as _maternity_appointments_v1_ChannelHistoryRequest__Output } from '../../../maternity/appointments/v1/ChannelHistoryRequest.ts';

export interface ReadHistoryRequest {
  /**
   * 1 to 1000 channels.
   */
  'channels'?: (_maternity_appointments_v1_ChannelHistoryRequest)[];
}

export interface ReadHistoryRequest__Output {
  /**
   * 1 to 1000 channels.
   */
  'channels': (_maternity_appointments_v1_ChannelHistoryRequest__Output)[];
}
