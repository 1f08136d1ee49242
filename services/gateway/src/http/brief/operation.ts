import { z } from 'zod';
import type { Operation__Output } from '@maternity/contracts';
import { fromMinorUnits } from '../../domain/money.ts';
import { Cursor } from '../paging.ts';
import { line, minorUnits, money, price } from '../schemas.ts';
import { briefRecords } from './brief-records.ts';

export const operation = briefRecords({
  path: '/operation',
  name: 'Operation',
  description: 'The catalogue of operations; performed ones are in /operationhistory.',
  idField: 'operationID',
  fields: { operationName: line(200), price },
  answered: { operationName: z.string(), price: money },
  names: { name: 'operationName' },
  show: ({ name, priceMinor }: Operation__Output) => ({ operationName: name, price: fromMinorUnits(priceMinor) }),
  summaries: {
    list: 'All operations, newest first',
    create: 'Add an operation',
    read: 'An operation',
    change: 'Change name and price of an operation; what was performed keeps its price',
    remove: 'Remove an operation to which no record refers',
  },
  query: Cursor,
  items: 'operations',
  list: ({ analytics }, page, call) => analytics.listOperations(page, call),
  create: ({ analytics }, { operationName: name, price }, call) =>
    analytics.createOperation({ name, priceMinor: minorUnits(price) }, call),
  read: ({ analytics }, { id }, call) => analytics.getOperation({ id }, call),
  change: ({ analytics }, { id, operationName: name, price }, call) =>
    analytics.updateOperation({ id, name, priceMinor: minorUnits(price) }, call),
  remove: ({ analytics }, { id }, call) => analytics.deleteOperation({ id }, call),
});
