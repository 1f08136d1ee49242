import { z } from 'zod';
import { invalid } from '@maternity/errors';
import type { Schedule__Output } from '@maternity/contracts';
import { list, listOf } from '../paging.ts';
import { ok, route } from '../route.ts';
import { PathWithId, queryId } from '../schemas.ts';
import { instant, queryInstant, toInstant, toMilliseconds } from '../times.ts';

const tag = 'doctors';
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:MM');
const clockOrMidnight = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be HH:MM, up to 24:00');
const WorkingHours = z
  .strictObject({ weekday: z.int().min(1).max(7), from: clock, to: clockOrMidnight })
  .meta({ id: 'WorkingHours', description: "1 = Monday; the hospital's local time" });
const weekly = z.array(WorkingHours).max(70);
const Schedule = z.strictObject({ timeZone: z.string(), weekly }).meta({ id: 'Schedule' });
const ChangedSchedule = z
  .strictObject({ timeZone: z.string().max(64).optional().meta({ readOnly: true }), weekly })
  .meta({ id: 'ChangedSchedule', description: "A time zone other than the hospital's is refused." });
const Slot = z.strictObject({ start: instant, end: instant }).meta({ id: 'Slot' });
const SlotQuery = z.object({ from: queryInstant, to: queryInstant, appointmentTypeId: queryId });

const showSchedule = ({ timeZone, weekly }: Schedule__Output): object => ({
  timeZone,
  weekly: weekly.map(({ weekday, from, to }) => ({ weekday, from, to })),
});

export const schedules = [
  route({
    method: 'get',
    path: '/api/v1/doctors/{id}/schedule',
    tag,
    summary: 'The weekly hours of a doctor',
    params: PathWithId,
    replies: { 200: Schedule },
    async handle({ params, call }, { hospital }) {
      return ok(showSchedule(await hospital.getSchedule(params, call)));
    },
  }),
  route({
    method: 'put',
    path: '/api/v1/doctors/{id}/schedule',
    tag,
    summary: 'Replace the weekly hours of a doctor',
    params: PathWithId,
    body: ChangedSchedule,
    replies: { 200: Schedule },
    async handle({ params, body: { timeZone, weekly }, call }, { hospital }) {
      const current = timeZone === undefined ? undefined : await hospital.getSchedule(params, call);
      if (current && current.timeZone !== timeZone) {
        const errors = [{ path: 'timeZone', message: `must be the hospital's, ${current.timeZone}` }];
        throw invalid('foreign-time-zone', "Hours are given in the hospital's time zone.", errors);
      }
      return ok(showSchedule(await hospital.putSchedule({ doctorId: params.id, weekly }, call)));
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/doctors/{id}/slots',
    tag,
    summary: 'When a visit of a type can begin; each of these can be booked',
    description: '`from` and `to` are half open and at most 92 days apart.',
    params: PathWithId,
    query: SlotQuery,
    replies: { 200: listOf(Slot) },
    async handle({ params, query, call }, { hospital }) {
      const { slots } = await hospital.listSlots(
        {
          doctorId: params.id,
          appointmentTypeId: query.appointmentTypeId,
          fromMs: toMilliseconds(query.from),
          toMs: toMilliseconds(query.to),
        },
        call,
      );
      const items = slots.map(({ startMs, endMs }) => ({ start: toInstant(startMs), end: toInstant(endMs) }));
      return list(items, 0);
    },
  }),
];
