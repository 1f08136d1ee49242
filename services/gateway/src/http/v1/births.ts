import { z } from 'zod';
import type { Birth as BirthMessage, Birth__Output } from '@maternity/contracts';
import { Page, v1 } from '../paging.ts';
import { changeRoute, createRoute, listRoute, readRoute, removeRoute, type Kind } from '../record-routes.ts';
import { id, sex } from '../schemas.ts';
import { instant, queryInstant, toBound, toInstant, toMilliseconds } from '../times.ts';
import { patientIdFor } from './patient-id-for.ts';

const method = z.enum(['vaginal', 'assisted_vaginal', 'caesarean']);
const count = z.int().min(1).max(2_147_483_647);
const NewBirth = z
  .strictObject({
    patientId: id.nullish(),
    doctorId: id.nullish(),
    bornAt: instant,
    method,
    gestationDays: count.nullish(),
    weightGrams: count.nullish(),
    sex: sex.nullish(),
  })
  .meta({ id: 'NewBirth' });
const Birth = z
  .strictObject({
    id,
    patientId: id.nullable(),
    doctorId: id.nullable(),
    bornAt: instant,
    method,
    gestationDays: z.int().nullable(),
    weightGrams: z.int().nullable(),
    sex: sex.nullable(),
  })
  .meta({ id: 'Birth', description: '`patientId` is null for a stakeholder too.' });

const kind: Kind<Birth__Output> = {
  path: '/api/v1/births',
  tag: 'births',
  surface: v1,
  shape: Birth,
  show: (birth, { caller }) => ({
    id: birth.id,
    patientId: patientIdFor(caller, birth),
    doctorId: birth.doctorId ?? null,
    bornAt: toInstant(birth.bornAtMs),
    method: birth.method,
    gestationDays: birth.gestationDays ?? null,
    weightGrams: birth.weightGrams ?? null,
    sex: birth.sex ?? null,
  }),
};

/** A field that is null or left out is not sent: the stored birth then has none. */
function messageOf({ bornAt, method, ...optional }: z.output<typeof NewBirth>): BirthMessage {
  const known = Object.entries(optional).filter(([, value]) => value !== null && value !== undefined);
  return { bornAtMs: toMilliseconds(bornAt), method, ...Object.fromEntries(known) };
}

export const births = [
  listRoute(kind, {
    summary: 'Births, newest first',
    description: '`from` and `to` are half open over the instant of the birth.',
    query: Page.extend({ from: queryInstant.optional(), to: queryInstant.optional() }),
    items: 'births',
    list: ({ analytics }, { from, to, limit, beforeId }, call) => {
      const range = { fromMs: toBound(from), toMs: toBound(to) };
      return analytics.listBirths({ limit, beforeId, ...range }, call);
    },
  }),
  createRoute(kind, {
    summary: 'Record a birth',
    body: NewBirth,
    create: ({ analytics }, body, call) => analytics.createBirth(messageOf(body), call),
  }),
  readRoute(kind, {
    summary: 'A birth',
    read: ({ analytics }, { id }, call) => analytics.getBirth({ id }, call),
  }),
  changeRoute(kind, {
    summary: 'Change what was recorded of a birth',
    body: NewBirth,
    change: ({ analytics }, { id, ...body }, call) => analytics.updateBirth({ id, ...messageOf(body) }, call),
  }),
  removeRoute(kind, {
    summary: 'Remove a birth',
    remove: ({ analytics }, { id }, call) => analytics.deleteBirth({ id }, call),
  }),
];
