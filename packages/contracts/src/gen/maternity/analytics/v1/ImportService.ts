// Generated from proto/maternity/analytics/v1/imports.proto by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { DiscoverFilesRequest as _maternity_analytics_v1_DiscoverFilesRequest, DiscoverFilesRequest__Output as _maternity_analytics_v1_DiscoverFilesRequest__Output } from '../../../maternity/analytics/v1/DiscoverFilesRequest.ts';
import type { DiscoverFilesResponse as _maternity_analytics_v1_DiscoverFilesResponse, DiscoverFilesResponse__Output as _maternity_analytics_v1_DiscoverFilesResponse__Output } from '../../../maternity/analytics/v1/DiscoverFilesResponse.ts';
import type { GetRunRequest as _maternity_analytics_v1_GetRunRequest, GetRunRequest__Output as _maternity_analytics_v1_GetRunRequest__Output } from '../../../maternity/analytics/v1/GetRunRequest.ts';
import type { ImportRun as _maternity_analytics_v1_ImportRun, ImportRun__Output as _maternity_analytics_v1_ImportRun__Output } from '../../../maternity/analytics/v1/ImportRun.ts';
import type { ListDatasetsRequest as _maternity_analytics_v1_ListDatasetsRequest, ListDatasetsRequest__Output as _maternity_analytics_v1_ListDatasetsRequest__Output } from '../../../maternity/analytics/v1/ListDatasetsRequest.ts';
import type { ListDatasetsResponse as _maternity_analytics_v1_ListDatasetsResponse, ListDatasetsResponse__Output as _maternity_analytics_v1_ListDatasetsResponse__Output } from '../../../maternity/analytics/v1/ListDatasetsResponse.ts';
import type { ListRejectedRowsRequest as _maternity_analytics_v1_ListRejectedRowsRequest, ListRejectedRowsRequest__Output as _maternity_analytics_v1_ListRejectedRowsRequest__Output } from '../../../maternity/analytics/v1/ListRejectedRowsRequest.ts';
import type { ListRejectedRowsResponse as _maternity_analytics_v1_ListRejectedRowsResponse, ListRejectedRowsResponse__Output as _maternity_analytics_v1_ListRejectedRowsResponse__Output } from '../../../maternity/analytics/v1/ListRejectedRowsResponse.ts';
import type { ListRunsRequest as _maternity_analytics_v1_ListRunsRequest, ListRunsRequest__Output as _maternity_analytics_v1_ListRunsRequest__Output } from '../../../maternity/analytics/v1/ListRunsRequest.ts';
import type { ListRunsResponse as _maternity_analytics_v1_ListRunsResponse, ListRunsResponse__Output as _maternity_analytics_v1_ListRunsResponse__Output } from '../../../maternity/analytics/v1/ListRunsResponse.ts';
import type { ListSourcesRequest as _maternity_analytics_v1_ListSourcesRequest, ListSourcesRequest__Output as _maternity_analytics_v1_ListSourcesRequest__Output } from '../../../maternity/analytics/v1/ListSourcesRequest.ts';
import type { ListSourcesResponse as _maternity_analytics_v1_ListSourcesResponse, ListSourcesResponse__Output as _maternity_analytics_v1_ListSourcesResponse__Output } from '../../../maternity/analytics/v1/ListSourcesResponse.ts';
import type { Source as _maternity_analytics_v1_Source, Source__Output as _maternity_analytics_v1_Source__Output } from '../../../maternity/analytics/v1/Source.ts';

/**
 * CSV files from declared sources: what came in, what was rejected, and doing it again.
 */
export interface ImportServiceClient extends grpc.Client {
  /**
   * Looks for new files of a source now; workers take them.
   */
  DiscoverFiles(argument: _maternity_analytics_v1_DiscoverFilesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DiscoverFilesResponse__Output>): grpc.ClientUnaryCall;
  DiscoverFiles(argument: _maternity_analytics_v1_DiscoverFilesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_DiscoverFilesResponse__Output>): grpc.ClientUnaryCall;
  DiscoverFiles(argument: _maternity_analytics_v1_DiscoverFilesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DiscoverFilesResponse__Output>): grpc.ClientUnaryCall;
  DiscoverFiles(argument: _maternity_analytics_v1_DiscoverFilesRequest, callback: grpc.requestCallback<_maternity_analytics_v1_DiscoverFilesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Looks for new files of a source now; workers take them.
   */
  discoverFiles(argument: _maternity_analytics_v1_DiscoverFilesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DiscoverFilesResponse__Output>): grpc.ClientUnaryCall;
  discoverFiles(argument: _maternity_analytics_v1_DiscoverFilesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_DiscoverFilesResponse__Output>): grpc.ClientUnaryCall;
  discoverFiles(argument: _maternity_analytics_v1_DiscoverFilesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DiscoverFilesResponse__Output>): grpc.ClientUnaryCall;
  discoverFiles(argument: _maternity_analytics_v1_DiscoverFilesRequest, callback: grpc.requestCallback<_maternity_analytics_v1_DiscoverFilesResponse__Output>): grpc.ClientUnaryCall;
  
  GetRun(argument: _maternity_analytics_v1_GetRunRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ImportRun__Output>): grpc.ClientUnaryCall;
  GetRun(argument: _maternity_analytics_v1_GetRunRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ImportRun__Output>): grpc.ClientUnaryCall;
  GetRun(argument: _maternity_analytics_v1_GetRunRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ImportRun__Output>): grpc.ClientUnaryCall;
  GetRun(argument: _maternity_analytics_v1_GetRunRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ImportRun__Output>): grpc.ClientUnaryCall;
  getRun(argument: _maternity_analytics_v1_GetRunRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ImportRun__Output>): grpc.ClientUnaryCall;
  getRun(argument: _maternity_analytics_v1_GetRunRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ImportRun__Output>): grpc.ClientUnaryCall;
  getRun(argument: _maternity_analytics_v1_GetRunRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ImportRun__Output>): grpc.ClientUnaryCall;
  getRun(argument: _maternity_analytics_v1_GetRunRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ImportRun__Output>): grpc.ClientUnaryCall;
  
  ListDatasets(argument: _maternity_analytics_v1_ListDatasetsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListDatasetsResponse__Output>): grpc.ClientUnaryCall;
  ListDatasets(argument: _maternity_analytics_v1_ListDatasetsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListDatasetsResponse__Output>): grpc.ClientUnaryCall;
  ListDatasets(argument: _maternity_analytics_v1_ListDatasetsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListDatasetsResponse__Output>): grpc.ClientUnaryCall;
  ListDatasets(argument: _maternity_analytics_v1_ListDatasetsRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListDatasetsResponse__Output>): grpc.ClientUnaryCall;
  listDatasets(argument: _maternity_analytics_v1_ListDatasetsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListDatasetsResponse__Output>): grpc.ClientUnaryCall;
  listDatasets(argument: _maternity_analytics_v1_ListDatasetsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListDatasetsResponse__Output>): grpc.ClientUnaryCall;
  listDatasets(argument: _maternity_analytics_v1_ListDatasetsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListDatasetsResponse__Output>): grpc.ClientUnaryCall;
  listDatasets(argument: _maternity_analytics_v1_ListDatasetsRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListDatasetsResponse__Output>): grpc.ClientUnaryCall;
  
  ListRejectedRows(argument: _maternity_analytics_v1_ListRejectedRowsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListRejectedRowsResponse__Output>): grpc.ClientUnaryCall;
  ListRejectedRows(argument: _maternity_analytics_v1_ListRejectedRowsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListRejectedRowsResponse__Output>): grpc.ClientUnaryCall;
  ListRejectedRows(argument: _maternity_analytics_v1_ListRejectedRowsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListRejectedRowsResponse__Output>): grpc.ClientUnaryCall;
  ListRejectedRows(argument: _maternity_analytics_v1_ListRejectedRowsRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListRejectedRowsResponse__Output>): grpc.ClientUnaryCall;
  listRejectedRows(argument: _maternity_analytics_v1_ListRejectedRowsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListRejectedRowsResponse__Output>): grpc.ClientUnaryCall;
  listRejectedRows(argument: _maternity_analytics_v1_ListRejectedRowsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListRejectedRowsResponse__Output>): grpc.ClientUnaryCall;
  listRejectedRows(argument: _maternity_analytics_v1_ListRejectedRowsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListRejectedRowsResponse__Output>): grpc.ClientUnaryCall;
  listRejectedRows(argument: _maternity_analytics_v1_ListRejectedRowsRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListRejectedRowsResponse__Output>): grpc.ClientUnaryCall;
  
  ListRuns(argument: _maternity_analytics_v1_ListRunsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListRunsResponse__Output>): grpc.ClientUnaryCall;
  ListRuns(argument: _maternity_analytics_v1_ListRunsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListRunsResponse__Output>): grpc.ClientUnaryCall;
  ListRuns(argument: _maternity_analytics_v1_ListRunsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListRunsResponse__Output>): grpc.ClientUnaryCall;
  ListRuns(argument: _maternity_analytics_v1_ListRunsRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListRunsResponse__Output>): grpc.ClientUnaryCall;
  listRuns(argument: _maternity_analytics_v1_ListRunsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListRunsResponse__Output>): grpc.ClientUnaryCall;
  listRuns(argument: _maternity_analytics_v1_ListRunsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListRunsResponse__Output>): grpc.ClientUnaryCall;
  listRuns(argument: _maternity_analytics_v1_ListRunsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListRunsResponse__Output>): grpc.ClientUnaryCall;
  listRuns(argument: _maternity_analytics_v1_ListRunsRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListRunsResponse__Output>): grpc.ClientUnaryCall;
  
  ListSources(argument: _maternity_analytics_v1_ListSourcesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListSourcesResponse__Output>): grpc.ClientUnaryCall;
  ListSources(argument: _maternity_analytics_v1_ListSourcesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListSourcesResponse__Output>): grpc.ClientUnaryCall;
  ListSources(argument: _maternity_analytics_v1_ListSourcesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListSourcesResponse__Output>): grpc.ClientUnaryCall;
  ListSources(argument: _maternity_analytics_v1_ListSourcesRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListSourcesResponse__Output>): grpc.ClientUnaryCall;
  listSources(argument: _maternity_analytics_v1_ListSourcesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListSourcesResponse__Output>): grpc.ClientUnaryCall;
  listSources(argument: _maternity_analytics_v1_ListSourcesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListSourcesResponse__Output>): grpc.ClientUnaryCall;
  listSources(argument: _maternity_analytics_v1_ListSourcesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListSourcesResponse__Output>): grpc.ClientUnaryCall;
  listSources(argument: _maternity_analytics_v1_ListSourcesRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListSourcesResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Declares a source, or changes it; by name. For the operator and the command line.
   */
  PutSource(argument: _maternity_analytics_v1_Source, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Source__Output>): grpc.ClientUnaryCall;
  PutSource(argument: _maternity_analytics_v1_Source, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Source__Output>): grpc.ClientUnaryCall;
  PutSource(argument: _maternity_analytics_v1_Source, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Source__Output>): grpc.ClientUnaryCall;
  PutSource(argument: _maternity_analytics_v1_Source, callback: grpc.requestCallback<_maternity_analytics_v1_Source__Output>): grpc.ClientUnaryCall;
  /**
   * Declares a source, or changes it; by name. For the operator and the command line.
   */
  putSource(argument: _maternity_analytics_v1_Source, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Source__Output>): grpc.ClientUnaryCall;
  putSource(argument: _maternity_analytics_v1_Source, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Source__Output>): grpc.ClientUnaryCall;
  putSource(argument: _maternity_analytics_v1_Source, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Source__Output>): grpc.ClientUnaryCall;
  putSource(argument: _maternity_analytics_v1_Source, callback: grpc.requestCallback<_maternity_analytics_v1_Source__Output>): grpc.ClientUnaryCall;
  
  /**
   * Reads rejected rows again, by the newest contract; or the whole file where nothing of it was kept.
   */
  ReplayRun(argument: _maternity_analytics_v1_GetRunRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ImportRun__Output>): grpc.ClientUnaryCall;
  ReplayRun(argument: _maternity_analytics_v1_GetRunRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ImportRun__Output>): grpc.ClientUnaryCall;
  ReplayRun(argument: _maternity_analytics_v1_GetRunRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ImportRun__Output>): grpc.ClientUnaryCall;
  ReplayRun(argument: _maternity_analytics_v1_GetRunRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ImportRun__Output>): grpc.ClientUnaryCall;
  /**
   * Reads rejected rows again, by the newest contract; or the whole file where nothing of it was kept.
   */
  replayRun(argument: _maternity_analytics_v1_GetRunRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ImportRun__Output>): grpc.ClientUnaryCall;
  replayRun(argument: _maternity_analytics_v1_GetRunRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ImportRun__Output>): grpc.ClientUnaryCall;
  replayRun(argument: _maternity_analytics_v1_GetRunRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ImportRun__Output>): grpc.ClientUnaryCall;
  replayRun(argument: _maternity_analytics_v1_GetRunRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ImportRun__Output>): grpc.ClientUnaryCall;
  
}

/**
 * CSV files from declared sources: what came in, what was rejected, and doing it again.
 */
export interface ImportServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Looks for new files of a source now; workers take them.
   */
  DiscoverFiles: grpc.handleUnaryCall<_maternity_analytics_v1_DiscoverFilesRequest__Output, _maternity_analytics_v1_DiscoverFilesResponse>;
  
  GetRun: grpc.handleUnaryCall<_maternity_analytics_v1_GetRunRequest__Output, _maternity_analytics_v1_ImportRun>;
  
  ListDatasets: grpc.handleUnaryCall<_maternity_analytics_v1_ListDatasetsRequest__Output, _maternity_analytics_v1_ListDatasetsResponse>;
  
  ListRejectedRows: grpc.handleUnaryCall<_maternity_analytics_v1_ListRejectedRowsRequest__Output, _maternity_analytics_v1_ListRejectedRowsResponse>;
  
  ListRuns: grpc.handleUnaryCall<_maternity_analytics_v1_ListRunsRequest__Output, _maternity_analytics_v1_ListRunsResponse>;
  
  ListSources: grpc.handleUnaryCall<_maternity_analytics_v1_ListSourcesRequest__Output, _maternity_analytics_v1_ListSourcesResponse>;
  
  /**
   * Declares a source, or changes it; by name. For the operator and the command line.
   */
  PutSource: grpc.handleUnaryCall<_maternity_analytics_v1_Source__Output, _maternity_analytics_v1_Source>;
  
  /**
   * Reads rejected rows again, by the newest contract; or the whole file where nothing of it was kept.
   */
  ReplayRun: grpc.handleUnaryCall<_maternity_analytics_v1_GetRunRequest__Output, _maternity_analytics_v1_ImportRun>;
  
}

export interface ImportServiceDefinition extends grpc.ServiceDefinition {
  DiscoverFiles: MethodDefinition<_maternity_analytics_v1_DiscoverFilesRequest, _maternity_analytics_v1_DiscoverFilesResponse, _maternity_analytics_v1_DiscoverFilesRequest__Output, _maternity_analytics_v1_DiscoverFilesResponse__Output>
  GetRun: MethodDefinition<_maternity_analytics_v1_GetRunRequest, _maternity_analytics_v1_ImportRun, _maternity_analytics_v1_GetRunRequest__Output, _maternity_analytics_v1_ImportRun__Output>
  ListDatasets: MethodDefinition<_maternity_analytics_v1_ListDatasetsRequest, _maternity_analytics_v1_ListDatasetsResponse, _maternity_analytics_v1_ListDatasetsRequest__Output, _maternity_analytics_v1_ListDatasetsResponse__Output>
  ListRejectedRows: MethodDefinition<_maternity_analytics_v1_ListRejectedRowsRequest, _maternity_analytics_v1_ListRejectedRowsResponse, _maternity_analytics_v1_ListRejectedRowsRequest__Output, _maternity_analytics_v1_ListRejectedRowsResponse__Output>
  ListRuns: MethodDefinition<_maternity_analytics_v1_ListRunsRequest, _maternity_analytics_v1_ListRunsResponse, _maternity_analytics_v1_ListRunsRequest__Output, _maternity_analytics_v1_ListRunsResponse__Output>
  ListSources: MethodDefinition<_maternity_analytics_v1_ListSourcesRequest, _maternity_analytics_v1_ListSourcesResponse, _maternity_analytics_v1_ListSourcesRequest__Output, _maternity_analytics_v1_ListSourcesResponse__Output>
  PutSource: MethodDefinition<_maternity_analytics_v1_Source, _maternity_analytics_v1_Source, _maternity_analytics_v1_Source__Output, _maternity_analytics_v1_Source__Output>
  ReplayRun: MethodDefinition<_maternity_analytics_v1_GetRunRequest, _maternity_analytics_v1_ImportRun, _maternity_analytics_v1_GetRunRequest__Output, _maternity_analytics_v1_ImportRun__Output>
}
