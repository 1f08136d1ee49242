import { z } from 'zod';
import type { ImportRun__Output, RejectedRow__Output } from '@maternity/contracts';
import type { Analytics } from '../../clients/analytics.ts';
import { Page, list, listOf, pageOf, v1 } from '../paging.ts';
import { listRoute, readRoute, type Kind } from '../record-routes.ts';
import { ok, route } from '../route.ts';
import { PathWithId, id } from '../schemas.ts';
import { instant, toInstantUnlessNever } from '../times.ts';

const tag = 'imports';
const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'must be a name');
const states = [
  'discovered',
  'claimed',
  'staging',
  'staged',
  'published',
  'rejected',
  'retry_wait',
  'dead',
  'duplicate',
  'superseded',
] as const;

const count = z.int();
const ImportRun = z
  .strictObject({
    id,
    dataset: z.string(),
    source: z.string(),
    object: z.string(),
    state: z.string().meta({ examples: [...states] }),
    rowsRead: count,
    rowsKept: count,
    rowsRejected: count,
    bytes: count,
    bytesDone: count,
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
    errorCode: z.string().nullable(),
    contractVersion: count,
  })
  .meta({ id: 'ImportRun' });

const runs: Kind<ImportRun__Output> = {
  path: '/api/v1/imports',
  tag,
  surface: v1,
  shape: ImportRun,
  show: ({ startedAtMs, finishedAtMs, errorCode, ...run }) => ({
    id: run.id,
    dataset: run.dataset,
    source: run.source,
    object: run.object,
    state: run.state,
    rowsRead: run.rowsRead,
    rowsKept: run.rowsKept,
    rowsRejected: run.rowsRejected,
    bytes: run.bytes,
    bytesDone: run.bytesDone,
    startedAt: toInstantUnlessNever(startedAtMs),
    finishedAt: toInstantUnlessNever(finishedAtMs),
    errorCode: errorCode || null,
    contractVersion: run.contractVersion,
  }),
};

const RejectedRow = z
  .strictObject({
    id,
    line: count,
    column: z.string().nullable(),
    rule: z.string(),
    message: z.string(),
    maskedValue: z.string(),
    status: z.string().meta({ examples: ['open', 'replayed'] }),
  })
  .meta({ id: 'RejectedRow', description: '`column` is null where the whole row was damaged.' });

const showRejectedRow = ({ id, line, column, rule, message, maskedValue, status }: RejectedRow__Output): object => ({
  id,
  line,
  column: column || null,
  rule,
  message,
  maskedValue,
  status,
});

const Source = z
  .strictObject({
    name: z.string(),
    uri: z.string(),
    dataset: z.string(),
    suspended: z.boolean(),
    lastDiscoveryAt: instant.nullable(),
    lastError: z.string().nullable(),
  })
  .meta({ id: 'ImportSource' });

type Sources = Awaited<ReturnType<Analytics['listSources']>>['sources'];

const showSource = ({ name, uri, dataset, suspended, lastDiscoveryMs, lastError }: Sources[number]): object => ({
  name,
  uri,
  dataset,
  suspended,
  lastDiscoveryAt: toInstantUnlessNever(lastDiscoveryMs),
  lastError: lastError || null,
});

/** The sources first: on their path {id} would take them for a run. */
export const imports = [
  route({
    method: 'get',
    path: '/api/v1/imports/sources',
    tag,
    summary: 'Where files come from',
    replies: { 200: listOf(Source) },
    async handle({ call }, { analytics }) {
      const { sources } = await analytics.listSources({}, call);
      return list(sources.map(showSource), 0);
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/imports/sources/{name}/discover',
    tag,
    summary: 'Look for new files of a source now; workers take them',
    params: z.object({ name }),
    body: z.strictObject({}),
    isBodyOptional: true,
    replies: { 200: z.strictObject({ discovered: count }) },
    async handle({ params, call }, { analytics }) {
      const { discovered } = await analytics.discoverFiles({ source: params.name }, call);
      return ok({ discovered });
    },
  }),
  listRoute(runs, {
    summary: 'Files and what came of them, newest first',
    query: Page.extend({ dataset: name.optional(), state: z.enum(states).optional() }),
    items: 'runs',
    list: ({ analytics }, { limit, beforeId, dataset = '', state = '' }, call) =>
      analytics.listRuns({ limit, beforeId, dataset, state }, call),
  }),
  readRoute(runs, {
    summary: 'One file and what came of it',
    read: ({ analytics }, { id }, call) => analytics.getRun({ id }, call),
  }),
  route({
    method: 'get',
    path: '/api/v1/imports/{id}/rejected-rows',
    tag,
    summary: 'The rows that were not kept, and why; values are masked',
    params: PathWithId,
    query: Page,
    replies: { 200: listOf(RejectedRow) },
    async handle({ params, query, call }, { analytics }) {
      const { limit, beforeId: afterId } = pageOf(query);
      const { rows, nextAfterId } = await analytics.listRejectedRows({ runId: params.id, limit, afterId }, call);
      return list(rows.map(showRejectedRow), nextAfterId);
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/imports/{id}/replay',
    tag,
    summary: 'Read rejected rows again by the newest contract, or the whole file where nothing of it was kept',
    params: PathWithId,
    body: z.strictObject({}),
    isBodyOptional: true,
    replies: { 200: ImportRun },
    async handle({ params, call }, { analytics }) {
      return ok(runs.show(await analytics.replayRun(params, call), call));
    },
  }),
];
