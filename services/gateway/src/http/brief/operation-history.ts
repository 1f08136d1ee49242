import type { OperationRecord, OperationRecord__Output } from '@maternity/contracts';
import { Cursor } from '../paging.ts';
import { id } from '../schemas.ts';
import { instant, queryInstant, toBound, toInstant, toMilliseconds } from '../times.ts';
import { patientIdFor } from '../v1/patient-id-for.ts';
import { briefRecords } from './brief-records.ts';

const fields = { doctorID: id, operationID: id, patientID: id, startDateTime: instant, endDateTime: instant };
type Fields = Record<'doctorID' | 'operationID' | 'patientID', number> &
  Record<'startDateTime' | 'endDateTime', string>;

const recordOf = ({ doctorID, operationID, patientID, startDateTime, endDateTime }: Fields): OperationRecord => ({
  doctorId: doctorID,
  operationId: operationID,
  patientId: patientID,
  startsAtMs: toMilliseconds(startDateTime),
  endsAtMs: toMilliseconds(endDateTime),
});

export const operationHistory = briefRecords({
  path: '/operationhistory',
  name: 'OperationHistory',
  description:
    'The operations that were performed. `startDateTime` and `endDateTime` of the list are half open over their beginning.',
  idField: 'operationHistoryID',
  fields,
  answered: { ...fields, patientID: id.nullable() },
  names: {
    doctorId: 'doctorID',
    operationId: 'operationID',
    patientId: 'patientID',
    start: 'startDateTime',
    end: 'endDateTime',
    from: 'startDateTime',
    to: 'endDateTime',
  },
  show: (record: OperationRecord__Output, { caller }) => ({
    doctorID: record.doctorId,
    operationID: record.operationId,
    patientID: patientIdFor(caller, record),
    startDateTime: toInstant(record.startsAtMs),
    endDateTime: toInstant(record.endsAtMs),
  }),
  summaries: {
    list: 'The operations that were performed, newest first',
    create: 'Record an operation that was performed, at its present price',
    read: 'An operation that was performed',
    change: 'Change what was recorded',
    remove: 'Remove what was recorded',
  },
  query: Cursor.extend({ startDateTime: queryInstant.optional(), endDateTime: queryInstant.optional() }),
  items: 'records',
  list: ({ analytics }, { startDateTime, endDateTime, limit, beforeId }, call) => {
    const range = { fromMs: toBound(startDateTime), toMs: toBound(endDateTime) };
    return analytics.listOperationRecords({ limit, beforeId, ...range }, call);
  },
  create: ({ analytics }, fields, call) => analytics.createOperationRecord(recordOf(fields), call),
  read: ({ analytics }, { id }, call) => analytics.getOperationRecord({ id }, call),
  change: ({ analytics }, { id, ...fields }, call) =>
    analytics.updateOperationRecord({ id, ...recordOf(fields) }, call),
  remove: ({ analytics }, { id }, call) => analytics.deleteOperationRecord({ id }, call),
});
