// Generated from proto/ by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { AuditEntry as _maternity_analytics_v1_AuditEntry, AuditEntry__Output as _maternity_analytics_v1_AuditEntry__Output } from './maternity/analytics/v1/AuditEntry.ts';
import type { Birth as _maternity_analytics_v1_Birth, Birth__Output as _maternity_analytics_v1_Birth__Output } from './maternity/analytics/v1/Birth.ts';
import type { DeleteRequest as _maternity_analytics_v1_DeleteRequest, DeleteRequest__Output as _maternity_analytics_v1_DeleteRequest__Output } from './maternity/analytics/v1/DeleteRequest.ts';
import type { DeleteResponse as _maternity_analytics_v1_DeleteResponse, DeleteResponse__Output as _maternity_analytics_v1_DeleteResponse__Output } from './maternity/analytics/v1/DeleteResponse.ts';
import type { GetRequest as _maternity_analytics_v1_GetRequest, GetRequest__Output as _maternity_analytics_v1_GetRequest__Output } from './maternity/analytics/v1/GetRequest.ts';
import type { ListAuditEntriesResponse as _maternity_analytics_v1_ListAuditEntriesResponse, ListAuditEntriesResponse__Output as _maternity_analytics_v1_ListAuditEntriesResponse__Output } from './maternity/analytics/v1/ListAuditEntriesResponse.ts';
import type { ListBirthsRequest as _maternity_analytics_v1_ListBirthsRequest, ListBirthsRequest__Output as _maternity_analytics_v1_ListBirthsRequest__Output } from './maternity/analytics/v1/ListBirthsRequest.ts';
import type { ListBirthsResponse as _maternity_analytics_v1_ListBirthsResponse, ListBirthsResponse__Output as _maternity_analytics_v1_ListBirthsResponse__Output } from './maternity/analytics/v1/ListBirthsResponse.ts';
import type { ListOperationRecordsRequest as _maternity_analytics_v1_ListOperationRecordsRequest, ListOperationRecordsRequest__Output as _maternity_analytics_v1_ListOperationRecordsRequest__Output } from './maternity/analytics/v1/ListOperationRecordsRequest.ts';
import type { ListOperationRecordsResponse as _maternity_analytics_v1_ListOperationRecordsResponse, ListOperationRecordsResponse__Output as _maternity_analytics_v1_ListOperationRecordsResponse__Output } from './maternity/analytics/v1/ListOperationRecordsResponse.ts';
import type { ListOperationsResponse as _maternity_analytics_v1_ListOperationsResponse, ListOperationsResponse__Output as _maternity_analytics_v1_ListOperationsResponse__Output } from './maternity/analytics/v1/ListOperationsResponse.ts';
import type { ListRequest as _maternity_analytics_v1_ListRequest, ListRequest__Output as _maternity_analytics_v1_ListRequest__Output } from './maternity/analytics/v1/ListRequest.ts';
import type { Operation as _maternity_analytics_v1_Operation, Operation__Output as _maternity_analytics_v1_Operation__Output } from './maternity/analytics/v1/Operation.ts';
import type { OperationRecord as _maternity_analytics_v1_OperationRecord, OperationRecord__Output as _maternity_analytics_v1_OperationRecord__Output } from './maternity/analytics/v1/OperationRecord.ts';
import type { OperationServiceClient as _maternity_analytics_v1_OperationServiceClient, OperationServiceDefinition as _maternity_analytics_v1_OperationServiceDefinition } from './maternity/analytics/v1/OperationService.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  maternity: {
    analytics: {
      v1: {
        AuditEntry: MessageTypeDefinition<_maternity_analytics_v1_AuditEntry, _maternity_analytics_v1_AuditEntry__Output>
        Birth: MessageTypeDefinition<_maternity_analytics_v1_Birth, _maternity_analytics_v1_Birth__Output>
        DeleteRequest: MessageTypeDefinition<_maternity_analytics_v1_DeleteRequest, _maternity_analytics_v1_DeleteRequest__Output>
        DeleteResponse: MessageTypeDefinition<_maternity_analytics_v1_DeleteResponse, _maternity_analytics_v1_DeleteResponse__Output>
        GetRequest: MessageTypeDefinition<_maternity_analytics_v1_GetRequest, _maternity_analytics_v1_GetRequest__Output>
        ListAuditEntriesResponse: MessageTypeDefinition<_maternity_analytics_v1_ListAuditEntriesResponse, _maternity_analytics_v1_ListAuditEntriesResponse__Output>
        ListBirthsRequest: MessageTypeDefinition<_maternity_analytics_v1_ListBirthsRequest, _maternity_analytics_v1_ListBirthsRequest__Output>
        ListBirthsResponse: MessageTypeDefinition<_maternity_analytics_v1_ListBirthsResponse, _maternity_analytics_v1_ListBirthsResponse__Output>
        ListOperationRecordsRequest: MessageTypeDefinition<_maternity_analytics_v1_ListOperationRecordsRequest, _maternity_analytics_v1_ListOperationRecordsRequest__Output>
        ListOperationRecordsResponse: MessageTypeDefinition<_maternity_analytics_v1_ListOperationRecordsResponse, _maternity_analytics_v1_ListOperationRecordsResponse__Output>
        ListOperationsResponse: MessageTypeDefinition<_maternity_analytics_v1_ListOperationsResponse, _maternity_analytics_v1_ListOperationsResponse__Output>
        ListRequest: MessageTypeDefinition<_maternity_analytics_v1_ListRequest, _maternity_analytics_v1_ListRequest__Output>
        Operation: MessageTypeDefinition<_maternity_analytics_v1_Operation, _maternity_analytics_v1_Operation__Output>
        OperationRecord: MessageTypeDefinition<_maternity_analytics_v1_OperationRecord, _maternity_analytics_v1_OperationRecord__Output>
        /**
         * The catalogue of operations, the operations that were performed, and births.
         * Every write takes the optional metadata idempotency-key and idempotency-fingerprint.
         */
        OperationService: SubtypeConstructor<typeof grpc.Client, _maternity_analytics_v1_OperationServiceClient> & { service: _maternity_analytics_v1_OperationServiceDefinition }
      }
    }
  }
}
