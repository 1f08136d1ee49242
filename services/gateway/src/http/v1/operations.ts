import { z } from 'zod';
import type { Operation, Operation__Output } from '@maternity/contracts';
import { fromMinorUnits } from '../../domain/money.ts';
import { Page, v1 } from '../paging.ts';
import { changeRoute, createRoute, listRoute, readRoute, removeRoute, type Kind } from '../record-routes.ts';
import { id, line, minorUnits, money, price } from '../schemas.ts';

const NewOperation = z.strictObject({ name: line(200), price }).meta({ id: 'NewOperation' });

const kind: Kind<Operation__Output> = {
  path: '/api/v1/operations',
  tag: 'operations',
  surface: v1,
  shape: z.strictObject({ id, name: z.string(), price: money, currency: z.string() }).meta({ id: 'Operation' }),
  show: ({ id, name, priceMinor, currency }) => ({ id, name, price: fromMinorUnits(priceMinor), currency }),
};

const messageOf = ({ name, price }: z.output<typeof NewOperation>): Operation => ({
  name,
  priceMinor: minorUnits(price),
});

export const operations = [
  listRoute(kind, {
    summary: 'The catalogue of operations, newest first',
    query: Page,
    items: 'operations',
    list: ({ analytics }, { limit, beforeId }, call) => analytics.listOperations({ limit, beforeId }, call),
  }),
  createRoute(kind, {
    summary: 'Add an operation',
    body: NewOperation,
    create: ({ analytics }, body, call) => analytics.createOperation(messageOf(body), call),
  }),
  readRoute(kind, {
    summary: 'An operation',
    read: ({ analytics }, { id }, call) => analytics.getOperation({ id }, call),
  }),
  changeRoute(kind, {
    summary: 'Change an operation; what was performed keeps its price',
    body: NewOperation,
    change: ({ analytics }, { id, ...body }, call) => analytics.updateOperation({ id, ...messageOf(body) }, call),
  }),
  removeRoute(kind, {
    summary: 'Remove an operation to which no record refers',
    remove: ({ analytics }, { id }, call) => analytics.deleteOperation({ id }, call),
  }),
];
