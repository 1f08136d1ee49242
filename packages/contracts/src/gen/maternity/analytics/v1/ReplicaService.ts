// Generated from proto/maternity/analytics/v1/replicas.proto by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { DeleteReplicaRequest as _maternity_analytics_v1_DeleteReplicaRequest, DeleteReplicaRequest__Output as _maternity_analytics_v1_DeleteReplicaRequest__Output } from '../../../maternity/analytics/v1/DeleteReplicaRequest.ts';
import type { DeleteReplicaResponse as _maternity_analytics_v1_DeleteReplicaResponse, DeleteReplicaResponse__Output as _maternity_analytics_v1_DeleteReplicaResponse__Output } from '../../../maternity/analytics/v1/DeleteReplicaResponse.ts';
import type { GetRefreshRequest as _maternity_analytics_v1_GetRefreshRequest, GetRefreshRequest__Output as _maternity_analytics_v1_GetRefreshRequest__Output } from '../../../maternity/analytics/v1/GetRefreshRequest.ts';
import type { ListRefreshesRequest as _maternity_analytics_v1_ListRefreshesRequest, ListRefreshesRequest__Output as _maternity_analytics_v1_ListRefreshesRequest__Output } from '../../../maternity/analytics/v1/ListRefreshesRequest.ts';
import type { ListRefreshesResponse as _maternity_analytics_v1_ListRefreshesResponse, ListRefreshesResponse__Output as _maternity_analytics_v1_ListRefreshesResponse__Output } from '../../../maternity/analytics/v1/ListRefreshesResponse.ts';
import type { ListReplicasRequest as _maternity_analytics_v1_ListReplicasRequest, ListReplicasRequest__Output as _maternity_analytics_v1_ListReplicasRequest__Output } from '../../../maternity/analytics/v1/ListReplicasRequest.ts';
import type { ListReplicasResponse as _maternity_analytics_v1_ListReplicasResponse, ListReplicasResponse__Output as _maternity_analytics_v1_ListReplicasResponse__Output } from '../../../maternity/analytics/v1/ListReplicasResponse.ts';
import type { Refresh as _maternity_analytics_v1_Refresh, Refresh__Output as _maternity_analytics_v1_Refresh__Output } from '../../../maternity/analytics/v1/Refresh.ts';
import type { Replica as _maternity_analytics_v1_Replica, Replica__Output as _maternity_analytics_v1_Replica__Output } from '../../../maternity/analytics/v1/Replica.ts';
import type { ReplicaDeclaration as _maternity_analytics_v1_ReplicaDeclaration, ReplicaDeclaration__Output as _maternity_analytics_v1_ReplicaDeclaration__Output } from '../../../maternity/analytics/v1/ReplicaDeclaration.ts';
import type { StartRefreshRequest as _maternity_analytics_v1_StartRefreshRequest, StartRefreshRequest__Output as _maternity_analytics_v1_StartRefreshRequest__Output } from '../../../maternity/analytics/v1/StartRefreshRequest.ts';

/**
 * Copies of the main database and the warehouse, and their daily refresh.
 */
export interface ReplicaServiceClient extends grpc.Client {
  DeleteReplica(argument: _maternity_analytics_v1_DeleteReplicaRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteReplicaResponse__Output>): grpc.ClientUnaryCall;
  DeleteReplica(argument: _maternity_analytics_v1_DeleteReplicaRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteReplicaResponse__Output>): grpc.ClientUnaryCall;
  DeleteReplica(argument: _maternity_analytics_v1_DeleteReplicaRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteReplicaResponse__Output>): grpc.ClientUnaryCall;
  DeleteReplica(argument: _maternity_analytics_v1_DeleteReplicaRequest, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteReplicaResponse__Output>): grpc.ClientUnaryCall;
  deleteReplica(argument: _maternity_analytics_v1_DeleteReplicaRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteReplicaResponse__Output>): grpc.ClientUnaryCall;
  deleteReplica(argument: _maternity_analytics_v1_DeleteReplicaRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteReplicaResponse__Output>): grpc.ClientUnaryCall;
  deleteReplica(argument: _maternity_analytics_v1_DeleteReplicaRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteReplicaResponse__Output>): grpc.ClientUnaryCall;
  deleteReplica(argument: _maternity_analytics_v1_DeleteReplicaRequest, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteReplicaResponse__Output>): grpc.ClientUnaryCall;
  
  GetRefresh(argument: _maternity_analytics_v1_GetRefreshRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Refresh__Output>): grpc.ClientUnaryCall;
  GetRefresh(argument: _maternity_analytics_v1_GetRefreshRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Refresh__Output>): grpc.ClientUnaryCall;
  GetRefresh(argument: _maternity_analytics_v1_GetRefreshRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Refresh__Output>): grpc.ClientUnaryCall;
  GetRefresh(argument: _maternity_analytics_v1_GetRefreshRequest, callback: grpc.requestCallback<_maternity_analytics_v1_Refresh__Output>): grpc.ClientUnaryCall;
  getRefresh(argument: _maternity_analytics_v1_GetRefreshRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Refresh__Output>): grpc.ClientUnaryCall;
  getRefresh(argument: _maternity_analytics_v1_GetRefreshRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Refresh__Output>): grpc.ClientUnaryCall;
  getRefresh(argument: _maternity_analytics_v1_GetRefreshRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Refresh__Output>): grpc.ClientUnaryCall;
  getRefresh(argument: _maternity_analytics_v1_GetRefreshRequest, callback: grpc.requestCallback<_maternity_analytics_v1_Refresh__Output>): grpc.ClientUnaryCall;
  
  ListRefreshes(argument: _maternity_analytics_v1_ListRefreshesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListRefreshesResponse__Output>): grpc.ClientUnaryCall;
  ListRefreshes(argument: _maternity_analytics_v1_ListRefreshesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListRefreshesResponse__Output>): grpc.ClientUnaryCall;
  ListRefreshes(argument: _maternity_analytics_v1_ListRefreshesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListRefreshesResponse__Output>): grpc.ClientUnaryCall;
  ListRefreshes(argument: _maternity_analytics_v1_ListRefreshesRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListRefreshesResponse__Output>): grpc.ClientUnaryCall;
  listRefreshes(argument: _maternity_analytics_v1_ListRefreshesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListRefreshesResponse__Output>): grpc.ClientUnaryCall;
  listRefreshes(argument: _maternity_analytics_v1_ListRefreshesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListRefreshesResponse__Output>): grpc.ClientUnaryCall;
  listRefreshes(argument: _maternity_analytics_v1_ListRefreshesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListRefreshesResponse__Output>): grpc.ClientUnaryCall;
  listRefreshes(argument: _maternity_analytics_v1_ListRefreshesRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListRefreshesResponse__Output>): grpc.ClientUnaryCall;
  
  ListReplicas(argument: _maternity_analytics_v1_ListReplicasRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListReplicasResponse__Output>): grpc.ClientUnaryCall;
  ListReplicas(argument: _maternity_analytics_v1_ListReplicasRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListReplicasResponse__Output>): grpc.ClientUnaryCall;
  ListReplicas(argument: _maternity_analytics_v1_ListReplicasRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListReplicasResponse__Output>): grpc.ClientUnaryCall;
  ListReplicas(argument: _maternity_analytics_v1_ListReplicasRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListReplicasResponse__Output>): grpc.ClientUnaryCall;
  listReplicas(argument: _maternity_analytics_v1_ListReplicasRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListReplicasResponse__Output>): grpc.ClientUnaryCall;
  listReplicas(argument: _maternity_analytics_v1_ListReplicasRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListReplicasResponse__Output>): grpc.ClientUnaryCall;
  listReplicas(argument: _maternity_analytics_v1_ListReplicasRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListReplicasResponse__Output>): grpc.ClientUnaryCall;
  listReplicas(argument: _maternity_analytics_v1_ListReplicasRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListReplicasResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Declares a replica, or changes it; by name.
   */
  PutReplica(argument: _maternity_analytics_v1_ReplicaDeclaration, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Replica__Output>): grpc.ClientUnaryCall;
  PutReplica(argument: _maternity_analytics_v1_ReplicaDeclaration, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Replica__Output>): grpc.ClientUnaryCall;
  PutReplica(argument: _maternity_analytics_v1_ReplicaDeclaration, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Replica__Output>): grpc.ClientUnaryCall;
  PutReplica(argument: _maternity_analytics_v1_ReplicaDeclaration, callback: grpc.requestCallback<_maternity_analytics_v1_Replica__Output>): grpc.ClientUnaryCall;
  /**
   * Declares a replica, or changes it; by name.
   */
  putReplica(argument: _maternity_analytics_v1_ReplicaDeclaration, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Replica__Output>): grpc.ClientUnaryCall;
  putReplica(argument: _maternity_analytics_v1_ReplicaDeclaration, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Replica__Output>): grpc.ClientUnaryCall;
  putReplica(argument: _maternity_analytics_v1_ReplicaDeclaration, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Replica__Output>): grpc.ClientUnaryCall;
  putReplica(argument: _maternity_analytics_v1_ReplicaDeclaration, callback: grpc.requestCallback<_maternity_analytics_v1_Replica__Output>): grpc.ClientUnaryCall;
  
  /**
   * With a business date: the scheduled run of that date, a second one answers the first. Without: a manual run, always new.
   */
  StartRefresh(argument: _maternity_analytics_v1_StartRefreshRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Refresh__Output>): grpc.ClientUnaryCall;
  StartRefresh(argument: _maternity_analytics_v1_StartRefreshRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Refresh__Output>): grpc.ClientUnaryCall;
  StartRefresh(argument: _maternity_analytics_v1_StartRefreshRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Refresh__Output>): grpc.ClientUnaryCall;
  StartRefresh(argument: _maternity_analytics_v1_StartRefreshRequest, callback: grpc.requestCallback<_maternity_analytics_v1_Refresh__Output>): grpc.ClientUnaryCall;
  /**
   * With a business date: the scheduled run of that date, a second one answers the first. Without: a manual run, always new.
   */
  startRefresh(argument: _maternity_analytics_v1_StartRefreshRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Refresh__Output>): grpc.ClientUnaryCall;
  startRefresh(argument: _maternity_analytics_v1_StartRefreshRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Refresh__Output>): grpc.ClientUnaryCall;
  startRefresh(argument: _maternity_analytics_v1_StartRefreshRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Refresh__Output>): grpc.ClientUnaryCall;
  startRefresh(argument: _maternity_analytics_v1_StartRefreshRequest, callback: grpc.requestCallback<_maternity_analytics_v1_Refresh__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Copies of the main database and the warehouse, and their daily refresh.
 */
export interface ReplicaServiceHandlers extends grpc.UntypedServiceImplementation {
  DeleteReplica: grpc.handleUnaryCall<_maternity_analytics_v1_DeleteReplicaRequest__Output, _maternity_analytics_v1_DeleteReplicaResponse>;
  
  GetRefresh: grpc.handleUnaryCall<_maternity_analytics_v1_GetRefreshRequest__Output, _maternity_analytics_v1_Refresh>;
  
  ListRefreshes: grpc.handleUnaryCall<_maternity_analytics_v1_ListRefreshesRequest__Output, _maternity_analytics_v1_ListRefreshesResponse>;
  
  ListReplicas: grpc.handleUnaryCall<_maternity_analytics_v1_ListReplicasRequest__Output, _maternity_analytics_v1_ListReplicasResponse>;
  
  /**
   * Declares a replica, or changes it; by name.
   */
  PutReplica: grpc.handleUnaryCall<_maternity_analytics_v1_ReplicaDeclaration__Output, _maternity_analytics_v1_Replica>;
  
  /**
   * With a business date: the scheduled run of that date, a second one answers the first. Without: a manual run, always new.
   */
  StartRefresh: grpc.handleUnaryCall<_maternity_analytics_v1_StartRefreshRequest__Output, _maternity_analytics_v1_Refresh>;
  
}

export interface ReplicaServiceDefinition extends grpc.ServiceDefinition {
  DeleteReplica: MethodDefinition<_maternity_analytics_v1_DeleteReplicaRequest, _maternity_analytics_v1_DeleteReplicaResponse, _maternity_analytics_v1_DeleteReplicaRequest__Output, _maternity_analytics_v1_DeleteReplicaResponse__Output>
  GetRefresh: MethodDefinition<_maternity_analytics_v1_GetRefreshRequest, _maternity_analytics_v1_Refresh, _maternity_analytics_v1_GetRefreshRequest__Output, _maternity_analytics_v1_Refresh__Output>
  ListRefreshes: MethodDefinition<_maternity_analytics_v1_ListRefreshesRequest, _maternity_analytics_v1_ListRefreshesResponse, _maternity_analytics_v1_ListRefreshesRequest__Output, _maternity_analytics_v1_ListRefreshesResponse__Output>
  ListReplicas: MethodDefinition<_maternity_analytics_v1_ListReplicasRequest, _maternity_analytics_v1_ListReplicasResponse, _maternity_analytics_v1_ListReplicasRequest__Output, _maternity_analytics_v1_ListReplicasResponse__Output>
  PutReplica: MethodDefinition<_maternity_analytics_v1_ReplicaDeclaration, _maternity_analytics_v1_Replica, _maternity_analytics_v1_ReplicaDeclaration__Output, _maternity_analytics_v1_Replica__Output>
  StartRefresh: MethodDefinition<_maternity_analytics_v1_StartRefreshRequest, _maternity_analytics_v1_Refresh, _maternity_analytics_v1_StartRefreshRequest__Output, _maternity_analytics_v1_Refresh__Output>
}
