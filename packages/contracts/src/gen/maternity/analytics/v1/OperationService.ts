// Generated from proto/maternity/analytics/v1/operations.proto by `npm run generate`. Do not edit.

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { Birth as _maternity_analytics_v1_Birth, Birth__Output as _maternity_analytics_v1_Birth__Output } from '../../../maternity/analytics/v1/Birth.ts';
import type { DeleteRequest as _maternity_analytics_v1_DeleteRequest, DeleteRequest__Output as _maternity_analytics_v1_DeleteRequest__Output } from '../../../maternity/analytics/v1/DeleteRequest.ts';
import type { DeleteResponse as _maternity_analytics_v1_DeleteResponse, DeleteResponse__Output as _maternity_analytics_v1_DeleteResponse__Output } from '../../../maternity/analytics/v1/DeleteResponse.ts';
import type { GetRequest as _maternity_analytics_v1_GetRequest, GetRequest__Output as _maternity_analytics_v1_GetRequest__Output } from '../../../maternity/analytics/v1/GetRequest.ts';
import type { ListAuditEntriesResponse as _maternity_analytics_v1_ListAuditEntriesResponse, ListAuditEntriesResponse__Output as _maternity_analytics_v1_ListAuditEntriesResponse__Output } from '../../../maternity/analytics/v1/ListAuditEntriesResponse.ts';
import type { ListBirthsRequest as _maternity_analytics_v1_ListBirthsRequest, ListBirthsRequest__Output as _maternity_analytics_v1_ListBirthsRequest__Output } from '../../../maternity/analytics/v1/ListBirthsRequest.ts';
import type { ListBirthsResponse as _maternity_analytics_v1_ListBirthsResponse, ListBirthsResponse__Output as _maternity_analytics_v1_ListBirthsResponse__Output } from '../../../maternity/analytics/v1/ListBirthsResponse.ts';
import type { ListOperationRecordsRequest as _maternity_analytics_v1_ListOperationRecordsRequest, ListOperationRecordsRequest__Output as _maternity_analytics_v1_ListOperationRecordsRequest__Output } from '../../../maternity/analytics/v1/ListOperationRecordsRequest.ts';
import type { ListOperationRecordsResponse as _maternity_analytics_v1_ListOperationRecordsResponse, ListOperationRecordsResponse__Output as _maternity_analytics_v1_ListOperationRecordsResponse__Output } from '../../../maternity/analytics/v1/ListOperationRecordsResponse.ts';
import type { ListOperationsResponse as _maternity_analytics_v1_ListOperationsResponse, ListOperationsResponse__Output as _maternity_analytics_v1_ListOperationsResponse__Output } from '../../../maternity/analytics/v1/ListOperationsResponse.ts';
import type { ListRequest as _maternity_analytics_v1_ListRequest, ListRequest__Output as _maternity_analytics_v1_ListRequest__Output } from '../../../maternity/analytics/v1/ListRequest.ts';
import type { Operation as _maternity_analytics_v1_Operation, Operation__Output as _maternity_analytics_v1_Operation__Output } from '../../../maternity/analytics/v1/Operation.ts';
import type { OperationRecord as _maternity_analytics_v1_OperationRecord, OperationRecord__Output as _maternity_analytics_v1_OperationRecord__Output } from '../../../maternity/analytics/v1/OperationRecord.ts';

/**
 * The catalogue of operations, the operations that were performed, and births.
 * Every write takes the optional metadata idempotency-key and idempotency-fingerprint.
 */
export interface OperationServiceClient extends grpc.Client {
  CreateBirth(argument: _maternity_analytics_v1_Birth, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  CreateBirth(argument: _maternity_analytics_v1_Birth, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  CreateBirth(argument: _maternity_analytics_v1_Birth, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  CreateBirth(argument: _maternity_analytics_v1_Birth, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  createBirth(argument: _maternity_analytics_v1_Birth, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  createBirth(argument: _maternity_analytics_v1_Birth, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  createBirth(argument: _maternity_analytics_v1_Birth, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  createBirth(argument: _maternity_analytics_v1_Birth, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  
  CreateOperation(argument: _maternity_analytics_v1_Operation, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  CreateOperation(argument: _maternity_analytics_v1_Operation, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  CreateOperation(argument: _maternity_analytics_v1_Operation, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  CreateOperation(argument: _maternity_analytics_v1_Operation, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  createOperation(argument: _maternity_analytics_v1_Operation, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  createOperation(argument: _maternity_analytics_v1_Operation, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  createOperation(argument: _maternity_analytics_v1_Operation, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  createOperation(argument: _maternity_analytics_v1_Operation, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  
  /**
   * Books the operation's price of this moment.
   */
  CreateOperationRecord(argument: _maternity_analytics_v1_OperationRecord, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  CreateOperationRecord(argument: _maternity_analytics_v1_OperationRecord, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  CreateOperationRecord(argument: _maternity_analytics_v1_OperationRecord, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  CreateOperationRecord(argument: _maternity_analytics_v1_OperationRecord, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  /**
   * Books the operation's price of this moment.
   */
  createOperationRecord(argument: _maternity_analytics_v1_OperationRecord, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  createOperationRecord(argument: _maternity_analytics_v1_OperationRecord, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  createOperationRecord(argument: _maternity_analytics_v1_OperationRecord, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  createOperationRecord(argument: _maternity_analytics_v1_OperationRecord, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  
  DeleteBirth(argument: _maternity_analytics_v1_DeleteRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteBirth(argument: _maternity_analytics_v1_DeleteRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteBirth(argument: _maternity_analytics_v1_DeleteRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteBirth(argument: _maternity_analytics_v1_DeleteRequest, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteBirth(argument: _maternity_analytics_v1_DeleteRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteBirth(argument: _maternity_analytics_v1_DeleteRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteBirth(argument: _maternity_analytics_v1_DeleteRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteBirth(argument: _maternity_analytics_v1_DeleteRequest, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * FAILED_PRECONDITION (code operation-in-use) while a record refers to it.
   */
  DeleteOperation(argument: _maternity_analytics_v1_DeleteRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteOperation(argument: _maternity_analytics_v1_DeleteRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteOperation(argument: _maternity_analytics_v1_DeleteRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteOperation(argument: _maternity_analytics_v1_DeleteRequest, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  /**
   * FAILED_PRECONDITION (code operation-in-use) while a record refers to it.
   */
  deleteOperation(argument: _maternity_analytics_v1_DeleteRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteOperation(argument: _maternity_analytics_v1_DeleteRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteOperation(argument: _maternity_analytics_v1_DeleteRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteOperation(argument: _maternity_analytics_v1_DeleteRequest, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  
  DeleteOperationRecord(argument: _maternity_analytics_v1_DeleteRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteOperationRecord(argument: _maternity_analytics_v1_DeleteRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteOperationRecord(argument: _maternity_analytics_v1_DeleteRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  DeleteOperationRecord(argument: _maternity_analytics_v1_DeleteRequest, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteOperationRecord(argument: _maternity_analytics_v1_DeleteRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteOperationRecord(argument: _maternity_analytics_v1_DeleteRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteOperationRecord(argument: _maternity_analytics_v1_DeleteRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  deleteOperationRecord(argument: _maternity_analytics_v1_DeleteRequest, callback: grpc.requestCallback<_maternity_analytics_v1_DeleteResponse__Output>): grpc.ClientUnaryCall;
  
  GetBirth(argument: _maternity_analytics_v1_GetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  GetBirth(argument: _maternity_analytics_v1_GetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  GetBirth(argument: _maternity_analytics_v1_GetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  GetBirth(argument: _maternity_analytics_v1_GetRequest, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  getBirth(argument: _maternity_analytics_v1_GetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  getBirth(argument: _maternity_analytics_v1_GetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  getBirth(argument: _maternity_analytics_v1_GetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  getBirth(argument: _maternity_analytics_v1_GetRequest, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  
  GetOperation(argument: _maternity_analytics_v1_GetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  GetOperation(argument: _maternity_analytics_v1_GetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  GetOperation(argument: _maternity_analytics_v1_GetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  GetOperation(argument: _maternity_analytics_v1_GetRequest, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  getOperation(argument: _maternity_analytics_v1_GetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  getOperation(argument: _maternity_analytics_v1_GetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  getOperation(argument: _maternity_analytics_v1_GetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  getOperation(argument: _maternity_analytics_v1_GetRequest, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  
  GetOperationRecord(argument: _maternity_analytics_v1_GetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  GetOperationRecord(argument: _maternity_analytics_v1_GetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  GetOperationRecord(argument: _maternity_analytics_v1_GetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  GetOperationRecord(argument: _maternity_analytics_v1_GetRequest, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  getOperationRecord(argument: _maternity_analytics_v1_GetRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  getOperationRecord(argument: _maternity_analytics_v1_GetRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  getOperationRecord(argument: _maternity_analytics_v1_GetRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  getOperationRecord(argument: _maternity_analytics_v1_GetRequest, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  
  /**
   * What people did here, newest first.
   */
  ListAuditEntries(argument: _maternity_analytics_v1_ListRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListAuditEntriesResponse__Output>): grpc.ClientUnaryCall;
  ListAuditEntries(argument: _maternity_analytics_v1_ListRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListAuditEntriesResponse__Output>): grpc.ClientUnaryCall;
  ListAuditEntries(argument: _maternity_analytics_v1_ListRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListAuditEntriesResponse__Output>): grpc.ClientUnaryCall;
  ListAuditEntries(argument: _maternity_analytics_v1_ListRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListAuditEntriesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * What people did here, newest first.
   */
  listAuditEntries(argument: _maternity_analytics_v1_ListRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListAuditEntriesResponse__Output>): grpc.ClientUnaryCall;
  listAuditEntries(argument: _maternity_analytics_v1_ListRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListAuditEntriesResponse__Output>): grpc.ClientUnaryCall;
  listAuditEntries(argument: _maternity_analytics_v1_ListRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListAuditEntriesResponse__Output>): grpc.ClientUnaryCall;
  listAuditEntries(argument: _maternity_analytics_v1_ListRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListAuditEntriesResponse__Output>): grpc.ClientUnaryCall;
  
  ListBirths(argument: _maternity_analytics_v1_ListBirthsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListBirthsResponse__Output>): grpc.ClientUnaryCall;
  ListBirths(argument: _maternity_analytics_v1_ListBirthsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListBirthsResponse__Output>): grpc.ClientUnaryCall;
  ListBirths(argument: _maternity_analytics_v1_ListBirthsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListBirthsResponse__Output>): grpc.ClientUnaryCall;
  ListBirths(argument: _maternity_analytics_v1_ListBirthsRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListBirthsResponse__Output>): grpc.ClientUnaryCall;
  listBirths(argument: _maternity_analytics_v1_ListBirthsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListBirthsResponse__Output>): grpc.ClientUnaryCall;
  listBirths(argument: _maternity_analytics_v1_ListBirthsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListBirthsResponse__Output>): grpc.ClientUnaryCall;
  listBirths(argument: _maternity_analytics_v1_ListBirthsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListBirthsResponse__Output>): grpc.ClientUnaryCall;
  listBirths(argument: _maternity_analytics_v1_ListBirthsRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListBirthsResponse__Output>): grpc.ClientUnaryCall;
  
  ListOperationRecords(argument: _maternity_analytics_v1_ListOperationRecordsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListOperationRecordsResponse__Output>): grpc.ClientUnaryCall;
  ListOperationRecords(argument: _maternity_analytics_v1_ListOperationRecordsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListOperationRecordsResponse__Output>): grpc.ClientUnaryCall;
  ListOperationRecords(argument: _maternity_analytics_v1_ListOperationRecordsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListOperationRecordsResponse__Output>): grpc.ClientUnaryCall;
  ListOperationRecords(argument: _maternity_analytics_v1_ListOperationRecordsRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListOperationRecordsResponse__Output>): grpc.ClientUnaryCall;
  listOperationRecords(argument: _maternity_analytics_v1_ListOperationRecordsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListOperationRecordsResponse__Output>): grpc.ClientUnaryCall;
  listOperationRecords(argument: _maternity_analytics_v1_ListOperationRecordsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListOperationRecordsResponse__Output>): grpc.ClientUnaryCall;
  listOperationRecords(argument: _maternity_analytics_v1_ListOperationRecordsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListOperationRecordsResponse__Output>): grpc.ClientUnaryCall;
  listOperationRecords(argument: _maternity_analytics_v1_ListOperationRecordsRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListOperationRecordsResponse__Output>): grpc.ClientUnaryCall;
  
  ListOperations(argument: _maternity_analytics_v1_ListRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListOperationsResponse__Output>): grpc.ClientUnaryCall;
  ListOperations(argument: _maternity_analytics_v1_ListRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListOperationsResponse__Output>): grpc.ClientUnaryCall;
  ListOperations(argument: _maternity_analytics_v1_ListRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListOperationsResponse__Output>): grpc.ClientUnaryCall;
  ListOperations(argument: _maternity_analytics_v1_ListRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListOperationsResponse__Output>): grpc.ClientUnaryCall;
  listOperations(argument: _maternity_analytics_v1_ListRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListOperationsResponse__Output>): grpc.ClientUnaryCall;
  listOperations(argument: _maternity_analytics_v1_ListRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_ListOperationsResponse__Output>): grpc.ClientUnaryCall;
  listOperations(argument: _maternity_analytics_v1_ListRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_ListOperationsResponse__Output>): grpc.ClientUnaryCall;
  listOperations(argument: _maternity_analytics_v1_ListRequest, callback: grpc.requestCallback<_maternity_analytics_v1_ListOperationsResponse__Output>): grpc.ClientUnaryCall;
  
  UpdateBirth(argument: _maternity_analytics_v1_Birth, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  UpdateBirth(argument: _maternity_analytics_v1_Birth, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  UpdateBirth(argument: _maternity_analytics_v1_Birth, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  UpdateBirth(argument: _maternity_analytics_v1_Birth, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  updateBirth(argument: _maternity_analytics_v1_Birth, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  updateBirth(argument: _maternity_analytics_v1_Birth, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  updateBirth(argument: _maternity_analytics_v1_Birth, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  updateBirth(argument: _maternity_analytics_v1_Birth, callback: grpc.requestCallback<_maternity_analytics_v1_Birth__Output>): grpc.ClientUnaryCall;
  
  UpdateOperation(argument: _maternity_analytics_v1_Operation, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  UpdateOperation(argument: _maternity_analytics_v1_Operation, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  UpdateOperation(argument: _maternity_analytics_v1_Operation, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  UpdateOperation(argument: _maternity_analytics_v1_Operation, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  updateOperation(argument: _maternity_analytics_v1_Operation, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  updateOperation(argument: _maternity_analytics_v1_Operation, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  updateOperation(argument: _maternity_analytics_v1_Operation, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  updateOperation(argument: _maternity_analytics_v1_Operation, callback: grpc.requestCallback<_maternity_analytics_v1_Operation__Output>): grpc.ClientUnaryCall;
  
  /**
   * Another operation books that one's present price; otherwise the price stays what it was.
   */
  UpdateOperationRecord(argument: _maternity_analytics_v1_OperationRecord, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  UpdateOperationRecord(argument: _maternity_analytics_v1_OperationRecord, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  UpdateOperationRecord(argument: _maternity_analytics_v1_OperationRecord, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  UpdateOperationRecord(argument: _maternity_analytics_v1_OperationRecord, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  /**
   * Another operation books that one's present price; otherwise the price stays what it was.
   */
  updateOperationRecord(argument: _maternity_analytics_v1_OperationRecord, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  updateOperationRecord(argument: _maternity_analytics_v1_OperationRecord, metadata: grpc.Metadata, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  updateOperationRecord(argument: _maternity_analytics_v1_OperationRecord, options: grpc.CallOptions, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  updateOperationRecord(argument: _maternity_analytics_v1_OperationRecord, callback: grpc.requestCallback<_maternity_analytics_v1_OperationRecord__Output>): grpc.ClientUnaryCall;
  
}

/**
 * The catalogue of operations, the operations that were performed, and births.
 * Every write takes the optional metadata idempotency-key and idempotency-fingerprint.
 */
export interface OperationServiceHandlers extends grpc.UntypedServiceImplementation {
  CreateBirth: grpc.handleUnaryCall<_maternity_analytics_v1_Birth__Output, _maternity_analytics_v1_Birth>;
  
  CreateOperation: grpc.handleUnaryCall<_maternity_analytics_v1_Operation__Output, _maternity_analytics_v1_Operation>;
  
  /**
   * Books the operation's price of this moment.
   */
  CreateOperationRecord: grpc.handleUnaryCall<_maternity_analytics_v1_OperationRecord__Output, _maternity_analytics_v1_OperationRecord>;
  
  DeleteBirth: grpc.handleUnaryCall<_maternity_analytics_v1_DeleteRequest__Output, _maternity_analytics_v1_DeleteResponse>;
  
  /**
   * FAILED_PRECONDITION (code operation-in-use) while a record refers to it.
   */
  DeleteOperation: grpc.handleUnaryCall<_maternity_analytics_v1_DeleteRequest__Output, _maternity_analytics_v1_DeleteResponse>;
  
  DeleteOperationRecord: grpc.handleUnaryCall<_maternity_analytics_v1_DeleteRequest__Output, _maternity_analytics_v1_DeleteResponse>;
  
  GetBirth: grpc.handleUnaryCall<_maternity_analytics_v1_GetRequest__Output, _maternity_analytics_v1_Birth>;
  
  GetOperation: grpc.handleUnaryCall<_maternity_analytics_v1_GetRequest__Output, _maternity_analytics_v1_Operation>;
  
  GetOperationRecord: grpc.handleUnaryCall<_maternity_analytics_v1_GetRequest__Output, _maternity_analytics_v1_OperationRecord>;
  
  /**
   * What people did here, newest first.
   */
  ListAuditEntries: grpc.handleUnaryCall<_maternity_analytics_v1_ListRequest__Output, _maternity_analytics_v1_ListAuditEntriesResponse>;
  
  ListBirths: grpc.handleUnaryCall<_maternity_analytics_v1_ListBirthsRequest__Output, _maternity_analytics_v1_ListBirthsResponse>;
  
  ListOperationRecords: grpc.handleUnaryCall<_maternity_analytics_v1_ListOperationRecordsRequest__Output, _maternity_analytics_v1_ListOperationRecordsResponse>;
  
  ListOperations: grpc.handleUnaryCall<_maternity_analytics_v1_ListRequest__Output, _maternity_analytics_v1_ListOperationsResponse>;
  
  UpdateBirth: grpc.handleUnaryCall<_maternity_analytics_v1_Birth__Output, _maternity_analytics_v1_Birth>;
  
  UpdateOperation: grpc.handleUnaryCall<_maternity_analytics_v1_Operation__Output, _maternity_analytics_v1_Operation>;
  
  /**
   * Another operation books that one's present price; otherwise the price stays what it was.
   */
  UpdateOperationRecord: grpc.handleUnaryCall<_maternity_analytics_v1_OperationRecord__Output, _maternity_analytics_v1_OperationRecord>;
  
}

export interface OperationServiceDefinition extends grpc.ServiceDefinition {
  CreateBirth: MethodDefinition<_maternity_analytics_v1_Birth, _maternity_analytics_v1_Birth, _maternity_analytics_v1_Birth__Output, _maternity_analytics_v1_Birth__Output>
  CreateOperation: MethodDefinition<_maternity_analytics_v1_Operation, _maternity_analytics_v1_Operation, _maternity_analytics_v1_Operation__Output, _maternity_analytics_v1_Operation__Output>
  CreateOperationRecord: MethodDefinition<_maternity_analytics_v1_OperationRecord, _maternity_analytics_v1_OperationRecord, _maternity_analytics_v1_OperationRecord__Output, _maternity_analytics_v1_OperationRecord__Output>
  DeleteBirth: MethodDefinition<_maternity_analytics_v1_DeleteRequest, _maternity_analytics_v1_DeleteResponse, _maternity_analytics_v1_DeleteRequest__Output, _maternity_analytics_v1_DeleteResponse__Output>
  DeleteOperation: MethodDefinition<_maternity_analytics_v1_DeleteRequest, _maternity_analytics_v1_DeleteResponse, _maternity_analytics_v1_DeleteRequest__Output, _maternity_analytics_v1_DeleteResponse__Output>
  DeleteOperationRecord: MethodDefinition<_maternity_analytics_v1_DeleteRequest, _maternity_analytics_v1_DeleteResponse, _maternity_analytics_v1_DeleteRequest__Output, _maternity_analytics_v1_DeleteResponse__Output>
  GetBirth: MethodDefinition<_maternity_analytics_v1_GetRequest, _maternity_analytics_v1_Birth, _maternity_analytics_v1_GetRequest__Output, _maternity_analytics_v1_Birth__Output>
  GetOperation: MethodDefinition<_maternity_analytics_v1_GetRequest, _maternity_analytics_v1_Operation, _maternity_analytics_v1_GetRequest__Output, _maternity_analytics_v1_Operation__Output>
  GetOperationRecord: MethodDefinition<_maternity_analytics_v1_GetRequest, _maternity_analytics_v1_OperationRecord, _maternity_analytics_v1_GetRequest__Output, _maternity_analytics_v1_OperationRecord__Output>
  ListAuditEntries: MethodDefinition<_maternity_analytics_v1_ListRequest, _maternity_analytics_v1_ListAuditEntriesResponse, _maternity_analytics_v1_ListRequest__Output, _maternity_analytics_v1_ListAuditEntriesResponse__Output>
  ListBirths: MethodDefinition<_maternity_analytics_v1_ListBirthsRequest, _maternity_analytics_v1_ListBirthsResponse, _maternity_analytics_v1_ListBirthsRequest__Output, _maternity_analytics_v1_ListBirthsResponse__Output>
  ListOperationRecords: MethodDefinition<_maternity_analytics_v1_ListOperationRecordsRequest, _maternity_analytics_v1_ListOperationRecordsResponse, _maternity_analytics_v1_ListOperationRecordsRequest__Output, _maternity_analytics_v1_ListOperationRecordsResponse__Output>
  ListOperations: MethodDefinition<_maternity_analytics_v1_ListRequest, _maternity_analytics_v1_ListOperationsResponse, _maternity_analytics_v1_ListRequest__Output, _maternity_analytics_v1_ListOperationsResponse__Output>
  UpdateBirth: MethodDefinition<_maternity_analytics_v1_Birth, _maternity_analytics_v1_Birth, _maternity_analytics_v1_Birth__Output, _maternity_analytics_v1_Birth__Output>
  UpdateOperation: MethodDefinition<_maternity_analytics_v1_Operation, _maternity_analytics_v1_Operation, _maternity_analytics_v1_Operation__Output, _maternity_analytics_v1_Operation__Output>
  UpdateOperationRecord: MethodDefinition<_maternity_analytics_v1_OperationRecord, _maternity_analytics_v1_OperationRecord, _maternity_analytics_v1_OperationRecord__Output, _maternity_analytics_v1_OperationRecord__Output>
}
