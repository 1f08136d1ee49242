// Generated from proto/maternity/appointments/v1/session_feed.proto by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { FollowSessionsRequest as _maternity_appointments_v1_FollowSessionsRequest, FollowSessionsRequest__Output as _maternity_appointments_v1_FollowSessionsRequest__Output } from '../../../maternity/appointments/v1/FollowSessionsRequest.ts';
import type { SessionRevocations as _maternity_appointments_v1_SessionRevocations, SessionRevocations__Output as _maternity_appointments_v1_SessionRevocations__Output } from '../../../maternity/appointments/v1/SessionRevocations.ts';

/**
 * Which sessions and accounts have lost their rights.
 */
export interface SessionFeedServiceClient extends grpc.Client {
  /**
   * First every revocation that a living access token could still contradict, then each new one within
   * milliseconds. `current` is true once the first part is told; a heartbeat comes at least every second.
   */
  Follow(argument: _maternity_appointments_v1_FollowSessionsRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_maternity_appointments_v1_SessionRevocations__Output>;
  Follow(argument: _maternity_appointments_v1_FollowSessionsRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_maternity_appointments_v1_SessionRevocations__Output>;
  /**
   * First every revocation that a living access token could still contradict, then each new one within
   * milliseconds. `current` is true once the first part is told; a heartbeat comes at least every second.
   */
  follow(argument: _maternity_appointments_v1_FollowSessionsRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_maternity_appointments_v1_SessionRevocations__Output>;
  follow(argument: _maternity_appointments_v1_FollowSessionsRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_maternity_appointments_v1_SessionRevocations__Output>;
  
}

/**
 * Which sessions and accounts have lost their rights.
 */
export interface SessionFeedServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * First every revocation that a living access token could still contradict, then each new one within
   * milliseconds. `current` is true once the first part is told; a heartbeat comes at least every second.
   */
  Follow: grpc.handleServerStreamingCall<_maternity_appointments_v1_FollowSessionsRequest__Output, _maternity_appointments_v1_SessionRevocations>;
  
}

export interface SessionFeedServiceDefinition extends grpc.ServiceDefinition {
  Follow: MethodDefinition<_maternity_appointments_v1_FollowSessionsRequest, _maternity_appointments_v1_SessionRevocations, _maternity_appointments_v1_FollowSessionsRequest__Output, _maternity_appointments_v1_SessionRevocations__Output>
}
