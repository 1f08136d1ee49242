import { z } from 'zod';
import type { Refresh__Output, Replica__Output } from '@maternity/contracts';
import { Page, list, listOf, v1 } from '../paging.ts';
import { createRoute, listRoute, readRoute, type Kind } from '../record-routes.ts';
import { route } from '../route.ts';
import { id } from '../schemas.ts';
import { instant, toInstantUnlessNever } from '../times.ts';

const tag = 'replicas';
const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'must be the name of a replica');

const Replica = z
  .strictObject({
    name: z.string(),
    engine: z.string().meta({ examples: ['postgres', 'mssql', 'elasticsearch'] }),
    generation: z.int(),
    freshAt: instant.nullable(),
    stale: z.boolean(),
    rows: z.int(),
    lastError: z.string().nullable(),
    datasets: z.array(z.string()),
    maximumStalenessSeconds: z.int(),
    suspended: z.boolean(),
  })
  .meta({ id: 'Replica' });

const showReplica = ({ freshAtMs, lastError, ...replica }: Replica__Output): object => ({
  name: replica.name,
  engine: replica.engine,
  generation: replica.generation,
  freshAt: toInstantUnlessNever(freshAtMs),
  stale: replica.stale,
  rows: replica.rows,
  lastError: lastError || null,
  datasets: replica.datasets,
  maximumStalenessSeconds: replica.maximumStalenessSeconds,
  suspended: replica.suspended,
});

const Refresh = z
  .strictObject({
    id,
    businessDate: z.string().nullable(),
    replica: z.string().nullable(),
    state: z.string().meta({ examples: ['running', 'succeeded', 'failed'] }),
    generation: z.int(),
    startedAt: instant,
    finishedAt: instant.nullable(),
    steps: z.array(
      z.strictObject({
        replica: z.string(),
        state: z.string(),
        rowsDone: z.int(),
        rowsTotal: z.int(),
        errorCode: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Refresh', description: '`businessDate` is null for a manual run, `replica` for one of all replicas.' });

const refreshes: Kind<Refresh__Output> = {
  path: '/api/v1/replicas/refreshes',
  tag,
  surface: v1,
  shape: Refresh,
  show: ({ id, businessDate, replica, state, generation, startedAtMs, finishedAtMs, steps }) => ({
    id,
    businessDate: businessDate || null,
    replica: replica || null,
    state,
    generation,
    startedAt: toInstantUnlessNever(startedAtMs),
    finishedAt: toInstantUnlessNever(finishedAtMs),
    steps: steps.map((step) => ({
      replica: step.replica,
      state: step.state,
      rowsDone: step.rowsDone,
      rowsTotal: step.rowsTotal,
      errorCode: step.errorCode || null,
    })),
  }),
};

export const replicas = [
  route({
    method: 'get',
    path: '/api/v1/replicas',
    tag,
    summary: 'The copies of the main database and how fresh each is',
    replies: { 200: listOf(Replica) },
    async handle({ call }, { analytics }) {
      const answer = await analytics.listReplicas({}, call);
      return list(answer.replicas.map(showReplica), 0);
    },
  }),
  listRoute(refreshes, {
    summary: 'Refreshes, newest first',
    query: Page,
    items: 'refreshes',
    list: ({ analytics }, { limit, beforeId }, call) => analytics.listRefreshes({ limit, beforeId }, call),
  }),
  createRoute(refreshes, {
    summary: 'Refresh now, one replica or all; every request is a run of its own',
    body: z.strictObject({ replica: name.optional() }).meta({ id: 'NewRefresh' }),
    isBodyOptional: true,
    create: ({ analytics }, { replica = '' }, call) => analytics.startRefresh({ replica }, call),
  }),
  readRoute(refreshes, {
    summary: 'A refresh and its steps',
    read: ({ analytics }, { id }, call) => analytics.getRefresh({ id }, call),
  }),
];
