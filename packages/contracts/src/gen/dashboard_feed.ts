// Generated from proto/ by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { DashboardFeedServiceClient as _maternity_analytics_v1_DashboardFeedServiceClient, DashboardFeedServiceDefinition as _maternity_analytics_v1_DashboardFeedServiceDefinition } from './maternity/analytics/v1/DashboardFeedService.ts';
import type { DashboardFreshness as _maternity_analytics_v1_DashboardFreshness, DashboardFreshness__Output as _maternity_analytics_v1_DashboardFreshness__Output } from './maternity/analytics/v1/DashboardFreshness.ts';
import type { DashboardSnapshot as _maternity_analytics_v1_DashboardSnapshot, DashboardSnapshot__Output as _maternity_analytics_v1_DashboardSnapshot__Output } from './maternity/analytics/v1/DashboardSnapshot.ts';
import type { DashboardToday as _maternity_analytics_v1_DashboardToday, DashboardToday__Output as _maternity_analytics_v1_DashboardToday__Output } from './maternity/analytics/v1/DashboardToday.ts';
import type { FollowDashboardRequest as _maternity_analytics_v1_FollowDashboardRequest, FollowDashboardRequest__Output as _maternity_analytics_v1_FollowDashboardRequest__Output } from './maternity/analytics/v1/FollowDashboardRequest.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  maternity: {
    analytics: {
      v1: {
        /**
         * The state that stakeholders watch: small, whole, at most twice a second.
         */
        DashboardFeedService: SubtypeConstructor<typeof grpc.Client, _maternity_analytics_v1_DashboardFeedServiceClient> & { service: _maternity_analytics_v1_DashboardFeedServiceDefinition }
        DashboardFreshness: MessageTypeDefinition<_maternity_analytics_v1_DashboardFreshness, _maternity_analytics_v1_DashboardFreshness__Output>
        DashboardSnapshot: MessageTypeDefinition<_maternity_analytics_v1_DashboardSnapshot, _maternity_analytics_v1_DashboardSnapshot__Output>
        DashboardToday: MessageTypeDefinition<_maternity_analytics_v1_DashboardToday, _maternity_analytics_v1_DashboardToday__Output>
        FollowDashboardRequest: MessageTypeDefinition<_maternity_analytics_v1_FollowDashboardRequest, _maternity_analytics_v1_FollowDashboardRequest__Output>
      }
    }
  }
}
