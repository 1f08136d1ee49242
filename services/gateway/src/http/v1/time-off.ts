import { z } from 'zod';
import type { TimeOff__Output } from '@maternity/contracts';
import { Page, list, listOf, pageOf } from '../paging.ts';
import { created, noContent, route } from '../route.ts';
import { PathWithId, id, lines, pathId } from '../schemas.ts';
import { instant, toInstant, toMilliseconds } from '../times.ts';

const tag = 'doctors';
const TimeOff = z
  .strictObject({ id, start: instant, end: instant, reason: z.string().nullable() })
  .meta({ id: 'TimeOff' });
const NewTimeOff = z
  .strictObject({ start: instant, end: instant, reason: lines(500).nullish() })
  .meta({ id: 'NewTimeOff' });

const showTimeOff = ({ id, startMs, endMs, reason }: TimeOff__Output): object => ({
  id,
  start: toInstant(startMs),
  end: toInstant(endMs),
  reason: reason ?? null,
});

export const timeOff = [
  route({
    method: 'get',
    path: '/api/v1/doctors/{id}/time-off',
    tag,
    summary: 'When a doctor is away, newest first',
    params: PathWithId,
    query: Page,
    replies: { 200: listOf(TimeOff) },
    async handle({ params, query, call }, { hospital }) {
      const { timeOff, nextBeforeId } = await hospital.listTimeOff({ doctorId: params.id, ...pageOf(query) }, call);
      return list(timeOff.map(showTimeOff), nextBeforeId);
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/doctors/{id}/time-off',
    tag,
    summary: 'Take time off',
    params: PathWithId,
    body: NewTimeOff,
    replies: { 201: TimeOff },
    async handle({ params, body: { start, end, reason }, call }, { hospital }) {
      const times = { startMs: toMilliseconds(start), endMs: toMilliseconds(end) };
      const request = { doctorId: params.id, ...times, ...(reason ? { reason } : {}) };
      const stored = await hospital.createTimeOff(request, call);
      return created(`/api/v1/doctors/${params.id}/time-off/${stored.id}`, showTimeOff(stored));
    },
  }),
  route({
    method: 'delete',
    path: '/api/v1/doctors/{id}/time-off/{timeOffId}',
    tag,
    summary: 'Take time off back',
    params: z.object({ id: pathId, timeOffId: pathId }),
    replies: { 204: undefined },
    async handle({ params, call }, { hospital }) {
      await hospital.deleteTimeOff({ doctorId: params.id, id: params.timeOffId }, call);
      return noContent;
    },
  }),
];
