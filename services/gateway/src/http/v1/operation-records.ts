import { z } from 'zod';
import type { OperationRecord, OperationRecord__Output } from '@maternity/contracts';
import { fromMinorUnits } from '../../domain/money.ts';
import { Page, v1 } from '../paging.ts';
import { changeRoute, createRoute, listRoute, readRoute, removeRoute, type Kind } from '../record-routes.ts';
import { id, money } from '../schemas.ts';
import { instant, queryInstant, toBound, toInstant, toMilliseconds } from '../times.ts';
import { patientIdFor } from './patient-id-for.ts';

const references = { operationId: id, doctorId: id };
const NewRecord = z
  .strictObject({ ...references, patientId: id, start: instant, end: instant })
  .meta({ id: 'NewOperationRecord' });

const kind: Kind<OperationRecord__Output> = {
  path: '/api/v1/operation-records',
  tag: 'operations',
  surface: v1,
  shape: z
    .strictObject({ id, ...references, patientId: id.nullable(), start: instant, end: instant, price: money })
    .meta({ id: 'OperationRecord', description: '`patientId` is null for a stakeholder.' }),
  show: (record, { caller }) => ({
    id: record.id,
    operationId: record.operationId,
    doctorId: record.doctorId,
    patientId: patientIdFor(caller, record),
    start: toInstant(record.startsAtMs),
    end: toInstant(record.endsAtMs),
    price: fromMinorUnits(record.priceMinor),
  }),
};

const messageOf = ({ start, end, ...ids }: z.output<typeof NewRecord>): OperationRecord => ({
  ...ids,
  startsAtMs: toMilliseconds(start),
  endsAtMs: toMilliseconds(end),
});

export const operationRecords = [
  listRoute(kind, {
    summary: 'The operations that were performed, newest first',
    description: '`from` and `to` are half open over the beginning of the operation.',
    query: Page.extend({ from: queryInstant.optional(), to: queryInstant.optional() }),
    items: 'records',
    list: ({ analytics }, { from, to, limit, beforeId }, call) => {
      const range = { fromMs: toBound(from), toMs: toBound(to) };
      return analytics.listOperationRecords({ limit, beforeId, ...range }, call);
    },
  }),
  createRoute(kind, {
    summary: 'Record an operation that was performed, at its present price',
    body: NewRecord,
    create: ({ analytics }, body, call) => analytics.createOperationRecord(messageOf(body), call),
  }),
  readRoute(kind, {
    summary: 'An operation that was performed',
    read: ({ analytics }, { id }, call) => analytics.getOperationRecord({ id }, call),
  }),
  changeRoute(kind, {
    summary: 'Change what was recorded; another operation books that one’s present price',
    body: NewRecord,
    change: ({ analytics }, { id, ...body }, call) => analytics.updateOperationRecord({ id, ...messageOf(body) }, call),
  }),
  removeRoute(kind, {
    summary: 'Remove what was recorded',
    remove: ({ analytics }, { id }, call) => analytics.deleteOperationRecord({ id }, call),
  }),
];
