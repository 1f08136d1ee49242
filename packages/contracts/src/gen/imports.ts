// Generated from proto/ by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Dataset as _maternity_analytics_v1_Dataset, Dataset__Output as _maternity_analytics_v1_Dataset__Output } from './maternity/analytics/v1/Dataset.ts';
import type { DiscoverFilesRequest as _maternity_analytics_v1_DiscoverFilesRequest, DiscoverFilesRequest__Output as _maternity_analytics_v1_DiscoverFilesRequest__Output } from './maternity/analytics/v1/DiscoverFilesRequest.ts';
import type { DiscoverFilesResponse as _maternity_analytics_v1_DiscoverFilesResponse, DiscoverFilesResponse__Output as _maternity_analytics_v1_DiscoverFilesResponse__Output } from './maternity/analytics/v1/DiscoverFilesResponse.ts';
import type { GetRunRequest as _maternity_analytics_v1_GetRunRequest, GetRunRequest__Output as _maternity_analytics_v1_GetRunRequest__Output } from './maternity/analytics/v1/GetRunRequest.ts';
import type { ImportRun as _maternity_analytics_v1_ImportRun, ImportRun__Output as _maternity_analytics_v1_ImportRun__Output } from './maternity/analytics/v1/ImportRun.ts';
import type { ImportServiceClient as _maternity_analytics_v1_ImportServiceClient, ImportServiceDefinition as _maternity_analytics_v1_ImportServiceDefinition } from './maternity/analytics/v1/ImportService.ts';
import type { ListDatasetsRequest as _maternity_analytics_v1_ListDatasetsRequest, ListDatasetsRequest__Output as _maternity_analytics_v1_ListDatasetsRequest__Output } from './maternity/analytics/v1/ListDatasetsRequest.ts';
import type { ListDatasetsResponse as _maternity_analytics_v1_ListDatasetsResponse, ListDatasetsResponse__Output as _maternity_analytics_v1_ListDatasetsResponse__Output } from './maternity/analytics/v1/ListDatasetsResponse.ts';
import type { ListRejectedRowsRequest as _maternity_analytics_v1_ListRejectedRowsRequest, ListRejectedRowsRequest__Output as _maternity_analytics_v1_ListRejectedRowsRequest__Output } from './maternity/analytics/v1/ListRejectedRowsRequest.ts';
import type { ListRejectedRowsResponse as _maternity_analytics_v1_ListRejectedRowsResponse, ListRejectedRowsResponse__Output as _maternity_analytics_v1_ListRejectedRowsResponse__Output } from './maternity/analytics/v1/ListRejectedRowsResponse.ts';
import type { ListRunsRequest as _maternity_analytics_v1_ListRunsRequest, ListRunsRequest__Output as _maternity_analytics_v1_ListRunsRequest__Output } from './maternity/analytics/v1/ListRunsRequest.ts';
import type { ListRunsResponse as _maternity_analytics_v1_ListRunsResponse, ListRunsResponse__Output as _maternity_analytics_v1_ListRunsResponse__Output } from './maternity/analytics/v1/ListRunsResponse.ts';
import type { ListSourcesRequest as _maternity_analytics_v1_ListSourcesRequest, ListSourcesRequest__Output as _maternity_analytics_v1_ListSourcesRequest__Output } from './maternity/analytics/v1/ListSourcesRequest.ts';
import type { ListSourcesResponse as _maternity_analytics_v1_ListSourcesResponse, ListSourcesResponse__Output as _maternity_analytics_v1_ListSourcesResponse__Output } from './maternity/analytics/v1/ListSourcesResponse.ts';
import type { RejectedRow as _maternity_analytics_v1_RejectedRow, RejectedRow__Output as _maternity_analytics_v1_RejectedRow__Output } from './maternity/analytics/v1/RejectedRow.ts';
import type { Source as _maternity_analytics_v1_Source, Source__Output as _maternity_analytics_v1_Source__Output } from './maternity/analytics/v1/Source.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  maternity: {
    analytics: {
      v1: {
        Dataset: MessageTypeDefinition<_maternity_analytics_v1_Dataset, _maternity_analytics_v1_Dataset__Output>
        DiscoverFilesRequest: MessageTypeDefinition<_maternity_analytics_v1_DiscoverFilesRequest, _maternity_analytics_v1_DiscoverFilesRequest__Output>
        DiscoverFilesResponse: MessageTypeDefinition<_maternity_analytics_v1_DiscoverFilesResponse, _maternity_analytics_v1_DiscoverFilesResponse__Output>
        GetRunRequest: MessageTypeDefinition<_maternity_analytics_v1_GetRunRequest, _maternity_analytics_v1_GetRunRequest__Output>
        ImportRun: MessageTypeDefinition<_maternity_analytics_v1_ImportRun, _maternity_analytics_v1_ImportRun__Output>
        /**
         * CSV files from declared sources: what came in, what was rejected, and doing it again.
         */
        ImportService: SubtypeConstructor<typeof grpc.Client, _maternity_analytics_v1_ImportServiceClient> & { service: _maternity_analytics_v1_ImportServiceDefinition }
        ListDatasetsRequest: MessageTypeDefinition<_maternity_analytics_v1_ListDatasetsRequest, _maternity_analytics_v1_ListDatasetsRequest__Output>
        ListDatasetsResponse: MessageTypeDefinition<_maternity_analytics_v1_ListDatasetsResponse, _maternity_analytics_v1_ListDatasetsResponse__Output>
        ListRejectedRowsRequest: MessageTypeDefinition<_maternity_analytics_v1_ListRejectedRowsRequest, _maternity_analytics_v1_ListRejectedRowsRequest__Output>
        ListRejectedRowsResponse: MessageTypeDefinition<_maternity_analytics_v1_ListRejectedRowsResponse, _maternity_analytics_v1_ListRejectedRowsResponse__Output>
        ListRunsRequest: MessageTypeDefinition<_maternity_analytics_v1_ListRunsRequest, _maternity_analytics_v1_ListRunsRequest__Output>
        ListRunsResponse: MessageTypeDefinition<_maternity_analytics_v1_ListRunsResponse, _maternity_analytics_v1_ListRunsResponse__Output>
        ListSourcesRequest: MessageTypeDefinition<_maternity_analytics_v1_ListSourcesRequest, _maternity_analytics_v1_ListSourcesRequest__Output>
        ListSourcesResponse: MessageTypeDefinition<_maternity_analytics_v1_ListSourcesResponse, _maternity_analytics_v1_ListSourcesResponse__Output>
        RejectedRow: MessageTypeDefinition<_maternity_analytics_v1_RejectedRow, _maternity_analytics_v1_RejectedRow__Output>
        Source: MessageTypeDefinition<_maternity_analytics_v1_Source, _maternity_analytics_v1_Source__Output>
      }
    }
  }
}
