import { callOf, type DirectoryServiceHandlers, type TimeOff as TimeOffMessage } from '@maternity/contracts';
import { unary, type Log } from '@maternity/kit';
import { createTimeOff } from '../app/create-time-off.ts';
import { deleteTimeOff } from '../app/delete-time-off.ts';
import type { Cache, CalendarStore, Clock, Hospital, ScheduleStore, SlotStore } from '../app/directory-ports.ts';
import { getSchedule } from '../app/get-schedule.ts';
import { listSlots } from '../app/list-slots.ts';
import { listTimeOff } from '../app/list-time-off.ts';
import { putSchedule } from '../app/put-schedule.ts';
import { writeWeekly } from '../domain/schedule.ts';
import type { TimeOff } from '../domain/time-off.ts';
import { readId, readInstant, readPage } from './read-fields.ts';

export type ScheduleParts = {
  schedules: ScheduleStore;
  calendars: CalendarStore;
  slots: SlotStore;
  cache: Cache;
  clock: Clock;
  hospital: Hospital;
};

type Handlers = Pick<
  DirectoryServiceHandlers,
  'GetSchedule' | 'PutSchedule' | 'ListTimeOff' | 'CreateTimeOff' | 'DeleteTimeOff' | 'ListSlots'
>;

export const scheduleHandlers = (parts: ScheduleParts, log: Log): Handlers => ({
  GetSchedule: unary(log, async ({ id }, call) => {
    const weekly = await getSchedule(parts, callOf(call), readId(id, 'doctor'));
    return { timeZone: parts.hospital.timeZone, weekly: writeWeekly(weekly) };
  }),
  PutSchedule: unary(log, async ({ doctorId, weekly }, call) => {
    const put = await putSchedule(parts, callOf(call), { doctorId: readId(doctorId, 'doctor'), weekly });
    return { timeZone: parts.hospital.timeZone, weekly: writeWeekly(put) };
  }),
  ListTimeOff: unary(log, async (request, call) => {
    const page = { ...readPage(request), doctorId: readId(request.doctorId, 'doctor') };
    const { items, nextBeforeId = 0 } = await listTimeOff(parts, callOf(call), page);
    return { timeOff: items.map(messageOf), nextBeforeId };
  }),
  CreateTimeOff: unary(log, async ({ doctorId, startMs, endMs, reason }, call) => {
    const range = { start: readInstant('start', startMs), end: readInstant('end', endMs) };
    const draft = { ...range, doctorId: readId(doctorId, 'doctor'), ...(reason === undefined ? {} : { reason }) };
    return messageOf(await createTimeOff(parts, callOf(call), draft));
  }),
  DeleteTimeOff: unary(log, async ({ id, doctorId }, call) => {
    await deleteTimeOff(parts, callOf(call), { id: readId(id, 'time-off'), doctorId: readId(doctorId, 'doctor') });
    return {};
  }),
  ListSlots: unary(log, async (request, call) => {
    const found = await listSlots(parts, callOf(call), {
      doctorId: readId(request.doctorId, 'doctor'),
      appointmentTypeId: readId(request.appointmentTypeId, 'appointment-type'),
      start: readInstant('from', request.fromMs),
      end: readInstant('to', request.toMs),
    });
    return { slots: found.map(({ start, end }) => ({ startMs: start, endMs: end })) };
  }),
});

const messageOf = ({ start, end, ...timeOff }: TimeOff): TimeOffMessage => ({
  ...timeOff,
  startMs: start,
  endMs: end,
});
