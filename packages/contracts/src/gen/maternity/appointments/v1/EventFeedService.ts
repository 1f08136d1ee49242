// Generated from proto/maternity/appointments/v1/event_feed.proto by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { EventBatch as _maternity_appointments_v1_EventBatch, EventBatch__Output as _maternity_appointments_v1_EventBatch__Output } from '../../../maternity/appointments/v1/EventBatch.ts';
import type { FollowEventsRequest as _maternity_appointments_v1_FollowEventsRequest, FollowEventsRequest__Output as _maternity_appointments_v1_FollowEventsRequest__Output } from '../../../maternity/appointments/v1/FollowEventsRequest.ts';
import type { ReadHistoryRequest as _maternity_appointments_v1_ReadHistoryRequest, ReadHistoryRequest__Output as _maternity_appointments_v1_ReadHistoryRequest__Output } from '../../../maternity/appointments/v1/ReadHistoryRequest.ts';
import type { ReadHistoryResponse as _maternity_appointments_v1_ReadHistoryResponse, ReadHistoryResponse__Output as _maternity_appointments_v1_ReadHistoryResponse__Output } from '../../../maternity/appointments/v1/ReadHistoryResponse.ts';

/**
 * The log of everything that happened in appointments: the only way data leaves it.
 */
export interface EventFeedServiceClient extends grpc.Client {
  /**
   * Every committed event once, in the order of `sequence`, from the one after `after_sequence`.
   * The stream stays open; an empty batch is a heartbeat (at most every 5 s).
   * FAILED_PRECONDITION (code feed-trimmed): events after the cursor have passed retention.
   */
  Follow(argument: _maternity_appointments_v1_FollowEventsRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_maternity_appointments_v1_EventBatch__Output>;
  Follow(argument: _maternity_appointments_v1_FollowEventsRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_maternity_appointments_v1_EventBatch__Output>;
  /**
   * Every committed event once, in the order of `sequence`, from the one after `after_sequence`.
   * The stream stays open; an empty batch is a heartbeat (at most every 5 s).
   * FAILED_PRECONDITION (code feed-trimmed): events after the cursor have passed retention.
   */
  follow(argument: _maternity_appointments_v1_FollowEventsRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_maternity_appointments_v1_EventBatch__Output>;
  follow(argument: _maternity_appointments_v1_FollowEventsRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_maternity_appointments_v1_EventBatch__Output>;
  
  /**
   * What several channels hold after given offsets, in one call. One answer a request, in their order.
   */
  ReadHistory(argument: _maternity_appointments_v1_ReadHistoryRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ReadHistoryResponse__Output>): grpc.ClientUnaryCall;
  ReadHistory(argument: _maternity_appointments_v1_ReadHistoryRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_ReadHistoryResponse__Output>): grpc.ClientUnaryCall;
  ReadHistory(argument: _maternity_appointments_v1_ReadHistoryRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ReadHistoryResponse__Output>): grpc.ClientUnaryCall;
  ReadHistory(argument: _maternity_appointments_v1_ReadHistoryRequest, callback: grpc.requestCallback<_maternity_appointments_v1_ReadHistoryResponse__Output>): grpc.ClientUnaryCall;
  /**
   * What several channels hold after given offsets, in one call. One answer a request, in their order.
   */
  readHistory(argument: _maternity_appointments_v1_ReadHistoryRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ReadHistoryResponse__Output>): grpc.ClientUnaryCall;
  readHistory(argument: _maternity_appointments_v1_ReadHistoryRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_appointments_v1_ReadHistoryResponse__Output>): grpc.ClientUnaryCall;
  readHistory(argument: _maternity_appointments_v1_ReadHistoryRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_appointments_v1_ReadHistoryResponse__Output>): grpc.ClientUnaryCall;
  readHistory(argument: _maternity_appointments_v1_ReadHistoryRequest, callback: grpc.requestCallback<_maternity_appointments_v1_ReadHistoryResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * The log of everything that happened in appointments: the only way data leaves it.
 */
export interface EventFeedServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Every committed event once, in the order of `sequence`, from the one after `after_sequence`.
   * The stream stays open; an empty batch is a heartbeat (at most every 5 s).
   * FAILED_PRECONDITION (code feed-trimmed): events after the cursor have passed retention.
   */
  Follow: grpc.handleServerStreamingCall<_maternity_appointments_v1_FollowEventsRequest__Output, _maternity_appointments_v1_EventBatch>;
  
  /**
   * What several channels hold after given offsets, in one call. One answer a request, in their order.
   */
  ReadHistory: grpc.handleUnaryCall<_maternity_appointments_v1_ReadHistoryRequest__Output, _maternity_appointments_v1_ReadHistoryResponse>;
  
}

export interface EventFeedServiceDefinition extends grpc.ServiceDefinition {
  Follow: MethodDefinition<_maternity_appointments_v1_FollowEventsRequest, _maternity_appointments_v1_EventBatch, _maternity_appointments_v1_FollowEventsRequest__Output, _maternity_appointments_v1_EventBatch__Output>
  ReadHistory: MethodDefinition<_maternity_appointments_v1_ReadHistoryRequest, _maternity_appointments_v1_ReadHistoryResponse, _maternity_appointments_v1_ReadHistoryRequest__Output, _maternity_appointments_v1_ReadHistoryResponse__Output>
}
