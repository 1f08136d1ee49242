// Generated from proto/maternity/analytics/v1/dashboard_feed.proto by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { DashboardSnapshot as _maternity_analytics_v1_DashboardSnapshot, DashboardSnapshot__Output as _maternity_analytics_v1_DashboardSnapshot__Output } from '../../../maternity/analytics/v1/DashboardSnapshot.ts';
import type { FollowDashboardRequest as _maternity_analytics_v1_FollowDashboardRequest, FollowDashboardRequest__Output as _maternity_analytics_v1_FollowDashboardRequest__Output } from '../../../maternity/analytics/v1/FollowDashboardRequest.ts';

/**
 * The state that stakeholders watch: small, whole, at most twice a second.
 */
export interface DashboardFeedServiceClient extends grpc.Client {
  /**
   * The present snapshot at once, then each change; the same again as a heartbeat at most every 5 s.
   */
  Follow(argument: _maternity_analytics_v1_FollowDashboardRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_maternity_analytics_v1_DashboardSnapshot__Output>;
  Follow(argument: _maternity_analytics_v1_FollowDashboardRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_maternity_analytics_v1_DashboardSnapshot__Output>;
  /**
   * The present snapshot at once, then each change; the same again as a heartbeat at most every 5 s.
   */
  follow(argument: _maternity_analytics_v1_FollowDashboardRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_maternity_analytics_v1_DashboardSnapshot__Output>;
  follow(argument: _maternity_analytics_v1_FollowDashboardRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_maternity_analytics_v1_DashboardSnapshot__Output>;
  
}

/**
 * The state that stakeholders watch: small, whole, at most twice a second.
 */
export interface DashboardFeedServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * The present snapshot at once, then each change; the same again as a heartbeat at most every 5 s.
   */
  Follow: grpc.handleServerStreamingCall<_maternity_analytics_v1_FollowDashboardRequest__Output, _maternity_analytics_v1_DashboardSnapshot>;
  
}

export interface DashboardFeedServiceDefinition extends grpc.ServiceDefinition {
  Follow: MethodDefinition<_maternity_analytics_v1_FollowDashboardRequest, _maternity_analytics_v1_DashboardSnapshot, _maternity_analytics_v1_FollowDashboardRequest__Output, _maternity_analytics_v1_DashboardSnapshot__Output>
}
