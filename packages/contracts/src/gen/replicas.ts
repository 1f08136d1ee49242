// Generated from proto/ by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { DeleteReplicaRequest as _maternity_analytics_v1_DeleteReplicaRequest, DeleteReplicaRequest__Output as _maternity_analytics_v1_DeleteReplicaRequest__Output } from './maternity/analytics/v1/DeleteReplicaRequest.ts';
import type { DeleteReplicaResponse as _maternity_analytics_v1_DeleteReplicaResponse, DeleteReplicaResponse__Output as _maternity_analytics_v1_DeleteReplicaResponse__Output } from './maternity/analytics/v1/DeleteReplicaResponse.ts';
import type { GetRefreshRequest as _maternity_analytics_v1_GetRefreshRequest, GetRefreshRequest__Output as _maternity_analytics_v1_GetRefreshRequest__Output } from './maternity/analytics/v1/GetRefreshRequest.ts';
import type { ListRefreshesRequest as _maternity_analytics_v1_ListRefreshesRequest, ListRefreshesRequest__Output as _maternity_analytics_v1_ListRefreshesRequest__Output } from './maternity/analytics/v1/ListRefreshesRequest.ts';
import type { ListRefreshesResponse as _maternity_analytics_v1_ListRefreshesResponse, ListRefreshesResponse__Output as _maternity_analytics_v1_ListRefreshesResponse__Output } from './maternity/analytics/v1/ListRefreshesResponse.ts';
import type { ListReplicasRequest as _maternity_analytics_v1_ListReplicasRequest, ListReplicasRequest__Output as _maternity_analytics_v1_ListReplicasRequest__Output } from './maternity/analytics/v1/ListReplicasRequest.ts';
import type { ListReplicasResponse as _maternity_analytics_v1_ListReplicasResponse, ListReplicasResponse__Output as _maternity_analytics_v1_ListReplicasResponse__Output } from './maternity/analytics/v1/ListReplicasResponse.ts';
import type { Refresh as _maternity_analytics_v1_Refresh, Refresh__Output as _maternity_analytics_v1_Refresh__Output } from './maternity/analytics/v1/Refresh.ts';
import type { RefreshStep as _maternity_analytics_v1_RefreshStep, RefreshStep__Output as _maternity_analytics_v1_RefreshStep__Output } from './maternity/analytics/v1/RefreshStep.ts';
import type { Replica as _maternity_analytics_v1_Replica, Replica__Output as _maternity_analytics_v1_Replica__Output } from './maternity/analytics/v1/Replica.ts';
import type { ReplicaDeclaration as _maternity_analytics_v1_ReplicaDeclaration, ReplicaDeclaration__Output as _maternity_analytics_v1_ReplicaDeclaration__Output } from './maternity/analytics/v1/ReplicaDeclaration.ts';
import type { ReplicaServiceClient as _maternity_analytics_v1_ReplicaServiceClient, ReplicaServiceDefinition as _maternity_analytics_v1_ReplicaServiceDefinition } from './maternity/analytics/v1/ReplicaService.ts';
import type { StartRefreshRequest as _maternity_analytics_v1_StartRefreshRequest, StartRefreshRequest__Output as _maternity_analytics_v1_StartRefreshRequest__Output } from './maternity/analytics/v1/StartRefreshRequest.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  maternity: {
    analytics: {
      v1: {
        DeleteReplicaRequest: MessageTypeDefinition<_maternity_analytics_v1_DeleteReplicaRequest, _maternity_analytics_v1_DeleteReplicaRequest__Output>
        DeleteReplicaResponse: MessageTypeDefinition<_maternity_analytics_v1_DeleteReplicaResponse, _maternity_analytics_v1_DeleteReplicaResponse__Output>
        GetRefreshRequest: MessageTypeDefinition<_maternity_analytics_v1_GetRefreshRequest, _maternity_analytics_v1_GetRefreshRequest__Output>
        ListRefreshesRequest: MessageTypeDefinition<_maternity_analytics_v1_ListRefreshesRequest, _maternity_analytics_v1_ListRefreshesRequest__Output>
        ListRefreshesResponse: MessageTypeDefinition<_maternity_analytics_v1_ListRefreshesResponse, _maternity_analytics_v1_ListRefreshesResponse__Output>
        ListReplicasRequest: MessageTypeDefinition<_maternity_analytics_v1_ListReplicasRequest, _maternity_analytics_v1_ListReplicasRequest__Output>
        ListReplicasResponse: MessageTypeDefinition<_maternity_analytics_v1_ListReplicasResponse, _maternity_analytics_v1_ListReplicasResponse__Output>
        Refresh: MessageTypeDefinition<_maternity_analytics_v1_Refresh, _maternity_analytics_v1_Refresh__Output>
        RefreshStep: MessageTypeDefinition<_maternity_analytics_v1_RefreshStep, _maternity_analytics_v1_RefreshStep__Output>
        Replica: MessageTypeDefinition<_maternity_analytics_v1_Replica, _maternity_analytics_v1_Replica__Output>
        ReplicaDeclaration: MessageTypeDefinition<_maternity_analytics_v1_ReplicaDeclaration, _maternity_analytics_v1_ReplicaDeclaration__Output>
        /**
         * Copies of the main database and the warehouse, and their daily refresh.
         */
        ReplicaService: SubtypeConstructor<typeof grpc.Client, _maternity_analytics_v1_ReplicaServiceClient> & { service: _maternity_analytics_v1_ReplicaServiceDefinition }
        StartRefreshRequest: MessageTypeDefinition<_maternity_analytics_v1_StartRefreshRequest, _maternity_analytics_v1_StartRefreshRequest__Output>
      }
    }
  }
}
