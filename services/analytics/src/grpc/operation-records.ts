import { callOf, type OperationRecord__Output, type OperationServiceHandlers } from '@maternity/contracts';
import { unary, type Log } from '@maternity/kit';
import { createOperationRecord } from '../app/create-operation-record.ts';
import { deleteOperationRecord } from '../app/delete-operation-record.ts';
import { getOperationRecord } from '../app/get-operation-record.ts';
import { listOperationRecords } from '../app/list-operation-records.ts';
import type { OperationRecordStore } from '../app/operation-ports.ts';
import { updateOperationRecord } from '../app/update-operation-record.ts';
import type { DayOf } from '../domain/hospital-day.ts';
import type { OperationRecordDraft } from '../domain/operation-record.ts';
import { readId, readRecordQuery } from './read-fields.ts';

export type OperationRecordParts = { records: OperationRecordStore; dayOf: DayOf };

type Handlers = Pick<
  OperationServiceHandlers,
  | 'ListOperationRecords'
  | 'GetOperationRecord'
  | 'CreateOperationRecord'
  | 'UpdateOperationRecord'
  | 'DeleteOperationRecord'
>;

const object = 'operation-record';

/** A record's day is none of the message's fields and stays here. */
export const operationRecordHandlers = (parts: OperationRecordParts, log: Log): Handlers => ({
  ListOperationRecords: unary(log, async (request, call) => {
    const { items, nextBeforeId = 0 } = await listOperationRecords(parts, callOf(call), readRecordQuery(request));
    return { records: items, nextBeforeId };
  }),
  GetOperationRecord: unary(log, async ({ id }, call) => getOperationRecord(parts, callOf(call), readId(id, object))),
  CreateOperationRecord: unary(log, async (request, call) =>
    createOperationRecord(parts, callOf(call), draftOf(request)),
  ),
  UpdateOperationRecord: unary(log, async (request, call) => {
    const change = { ...draftOf(request), id: readId(request.id, object) };
    return updateOperationRecord(parts, callOf(call), change);
  }),
  DeleteOperationRecord: unary(log, async ({ id }, call) => {
    await deleteOperationRecord(parts, callOf(call), readId(id, object));
    return {};
  }),
});

const draftOf = (request: OperationRecord__Output): OperationRecordDraft => {
  const { operationId, doctorId, patientId, startsAtMs, endsAtMs } = request;
  return { operationId, doctorId, patientId, startsAtMs, endsAtMs };
};
