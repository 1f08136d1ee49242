// Generated from proto/ by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { FollowSessionsRequest as _maternity_appointments_v1_FollowSessionsRequest, FollowSessionsRequest__Output as _maternity_appointments_v1_FollowSessionsRequest__Output } from './maternity/appointments/v1/FollowSessionsRequest.ts';
import type { SessionFeedServiceClient as _maternity_appointments_v1_SessionFeedServiceClient, SessionFeedServiceDefinition as _maternity_appointments_v1_SessionFeedServiceDefinition } from './maternity/appointments/v1/SessionFeedService.ts';
import type { SessionRevocation as _maternity_appointments_v1_SessionRevocation, SessionRevocation__Output as _maternity_appointments_v1_SessionRevocation__Output } from './maternity/appointments/v1/SessionRevocation.ts';
import type { SessionRevocations as _maternity_appointments_v1_SessionRevocations, SessionRevocations__Output as _maternity_appointments_v1_SessionRevocations__Output } from './maternity/appointments/v1/SessionRevocations.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  maternity: {
    appointments: {
      v1: {
        FollowSessionsRequest: MessageTypeDefinition<_maternity_appointments_v1_FollowSessionsRequest, _maternity_appointments_v1_FollowSessionsRequest__Output>
        /**
         * Which sessions and accounts have lost their rights.
         */
        SessionFeedService: SubtypeConstructor<typeof grpc.Client, _maternity_appointments_v1_SessionFeedServiceClient> & { service: _maternity_appointments_v1_SessionFeedServiceDefinition }
        SessionRevocation: MessageTypeDefinition<_maternity_appointments_v1_SessionRevocation, _maternity_appointments_v1_SessionRevocation__Output>
        SessionRevocations: MessageTypeDefinition<_maternity_appointments_v1_SessionRevocations, _maternity_appointments_v1_SessionRevocations__Output>
      }
    }
  }
}
