import { z } from 'zod';
import type { AuditEntry__Output } from '@maternity/contracts';
import { Page, list, listOf, pageOf } from '../paging.ts';
import { route } from '../route.ts';
import { id } from '../schemas.ts';
import { instant, toInstant } from '../times.ts';

const AuditEntry = z
  .strictObject({
    id,
    at: instant,
    actor: z.strictObject({ id: z.int(), role: z.string() }),
    action: z.string(),
    object: z.strictObject({ type: z.string(), id: z.union([z.int(), z.string()]) }),
    outcome: z.string(),
    requestId: z.string(),
    hash: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry', description: '`hash` is null until the entry has been chained.' });
const Query = Page.extend({ service: z.enum(['appointments', 'analytics']).optional() });

const show = (entry: AuditEntry__Output): object => ({
  id: entry.id,
  at: toInstant(entry.atMs),
  actor: { id: entry.actorId, role: entry.actorRole },
  action: entry.action,
  object: { type: entry.objectType, id: numberWhereItIsOne(entry.objectId) },
  outcome: entry.outcome,
  requestId: entry.requestId,
  hash: entry.hash === '' ? null : entry.hash,
});

const numberWhereItIsOne = (text: string): number | string => (/^\d{1,15}$/.test(text) ? Number(text) : text);

export const audit = [
  route({
    method: 'get',
    path: '/api/v1/audit',
    tag: 'audit',
    summary: 'Who did what, newest first; each service keeps its own log',
    query: Query,
    replies: { 200: listOf(AuditEntry) },
    description: '`service` is appointments unless it is said.',
    async handle({ query, call }, { hospital, analytics }) {
      const owner = query.service === 'analytics' ? analytics : hospital;
      const { entries, nextBeforeId } = await owner.listAuditEntries(pageOf(query), call);
      return list(entries.map(show), nextBeforeId);
    },
  }),
];
