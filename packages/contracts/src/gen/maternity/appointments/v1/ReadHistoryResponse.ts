// Generated from proto/maternity/appointments/v1/event_feed.proto by `npm run generate`. Do not edit.

import type { ChannelHistory as _maternity_appointments_v1_ChannelHistory, ChannelHistory__Output as _maternity_appointments_v1_ChannelHistory__Output } from '../../../maternity/appointments/v1/ChannelHistory.ts';

export interface ReadHistoryResponse {
  'epoch'?: (string);
  'channels'?: (_maternity_appointments_v1_ChannelHistory)[];
}

export interface ReadHistoryResponse__Output {
  'epoch': (string);
  'channels': (_maternity_appointments_v1_ChannelHistory__Output)[];
}
