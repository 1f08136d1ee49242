// Generated from proto/ by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { ChannelHistory as _maternity_appointments_v1_ChannelHistory, ChannelHistory__Output as _maternity_appointments_v1_ChannelHistory__Output } from './maternity/appointments/v1/ChannelHistory.ts';
import type { ChannelHistoryRequest as _maternity_appointments_v1_ChannelHistoryRequest, ChannelHistoryRequest__Output as _maternity_appointments_v1_ChannelHistoryRequest__Output } from './maternity/appointments/v1/ChannelHistoryRequest.ts';
import type { ChannelPosition as _maternity_appointments_v1_ChannelPosition, ChannelPosition__Output as _maternity_appointments_v1_ChannelPosition__Output } from './maternity/appointments/v1/ChannelPosition.ts';
import type { Event as _maternity_appointments_v1_Event, Event__Output as _maternity_appointments_v1_Event__Output } from './maternity/appointments/v1/Event.ts';
import type { EventBatch as _maternity_appointments_v1_EventBatch, EventBatch__Output as _maternity_appointments_v1_EventBatch__Output } from './maternity/appointments/v1/EventBatch.ts';
import type { EventFeedServiceClient as _maternity_appointments_v1_EventFeedServiceClient, EventFeedServiceDefinition as _maternity_appointments_v1_EventFeedServiceDefinition } from './maternity/appointments/v1/EventFeedService.ts';
import type { FollowEventsRequest as _maternity_appointments_v1_FollowEventsRequest, FollowEventsRequest__Output as _maternity_appointments_v1_FollowEventsRequest__Output } from './maternity/appointments/v1/FollowEventsRequest.ts';
import type { ReadHistoryRequest as _maternity_appointments_v1_ReadHistoryRequest, ReadHistoryRequest__Output as _maternity_appointments_v1_ReadHistoryRequest__Output } from './maternity/appointments/v1/ReadHistoryRequest.ts';
import type { ReadHistoryResponse as _maternity_appointments_v1_ReadHistoryResponse, ReadHistoryResponse__Output as _maternity_appointments_v1_ReadHistoryResponse__Output } from './maternity/appointments/v1/ReadHistoryResponse.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  maternity: {
    appointments: {
      v1: {
        ChannelHistory: MessageTypeDefinition<_maternity_appointments_v1_ChannelHistory, _maternity_appointments_v1_ChannelHistory__Output>
        ChannelHistoryRequest: MessageTypeDefinition<_maternity_appointments_v1_ChannelHistoryRequest, _maternity_appointments_v1_ChannelHistoryRequest__Output>
        ChannelPosition: MessageTypeDefinition<_maternity_appointments_v1_ChannelPosition, _maternity_appointments_v1_ChannelPosition__Output>
        Event: MessageTypeDefinition<_maternity_appointments_v1_Event, _maternity_appointments_v1_Event__Output>
        EventBatch: MessageTypeDefinition<_maternity_appointments_v1_EventBatch, _maternity_appointments_v1_EventBatch__Output>
        /**
         * The log of everything that happened in appointments: the only way data leaves it.
         */
        EventFeedService: SubtypeConstructor<typeof grpc.Client, _maternity_appointments_v1_EventFeedServiceClient> & { service: _maternity_appointments_v1_EventFeedServiceDefinition }
        FollowEventsRequest: MessageTypeDefinition<_maternity_appointments_v1_FollowEventsRequest, _maternity_appointments_v1_FollowEventsRequest__Output>
        ReadHistoryRequest: MessageTypeDefinition<_maternity_appointments_v1_ReadHistoryRequest, _maternity_appointments_v1_ReadHistoryRequest__Output>
        ReadHistoryResponse: MessageTypeDefinition<_maternity_appointments_v1_ReadHistoryResponse, _maternity_appointments_v1_ReadHistoryResponse__Output>
      }
    }
  }
}
