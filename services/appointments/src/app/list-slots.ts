import { notFound } from '@maternity/errors';
import { checkSlotRange, freeSlots, type Calendar, type Interval } from '../domain/slots.ts';
import { requireLogin } from './access.ts';
import type { Call } from './call.ts';
import type { Cache, CalendarStore, SlotState, SlotStore } from './directory-ports.ts';

type Parts = { slots: SlotStore; calendars: CalendarStore; cache: Cache };
type Query = { doctorId: number; appointmentTypeId: number } & Interval;
type Kept = { starts: number[]; durationMinutes: number; trueUntil?: number };

const minuteMs = 60_000;
const keepMs = 60_000;

/**
 * Free slots that are still to come. Never stale: the database says in every call which version of the hours and
 * which state of the doctor's visits count, and what was computed before is found under exactly these.
 */
export async function listSlots(parts: Parts, { caller }: Call, query: Query): Promise<Interval[]> {
  requireLogin(caller);
  checkSlotRange(query);
  const state = await parts.slots.state(query.doctorId, query.appointmentTypeId);
  if (!state.typeActive) return [];
  const { now } = state;
  const kept = (await parts.cache.get(keyOf(query, state))) as Kept | undefined;
  const valid = kept && now < (kept.trueUntil ?? Infinity);
  const { starts, durationMinutes } = valid ? kept : await compute(parts, { ...query, now });
  return starts.filter((start) => start > now).map((start) => ({ start, end: start + durationMinutes * minuteMs }));
}

async function compute({ slots, calendars, cache }: Parts, { now, ...query }: Query & { now: number }): Promise<Kept> {
  // A slot of the past is never told, so that its range need not be searched.
  const range = { start: Math.min(Math.max(query.start, now), query.end), end: query.end };
  const busy = await slots.busy(query.doctorId, query.appointmentTypeId, range);
  const { durationMinutes, trueUntil } = busy;
  const calendar = await calendarOf(calendars, query.doctorId, busy.scheduleVersion);
  const starts = freeSlots(calendar, { ...range, durationMinutes }, busy.busy).map(({ start }) => start);
  const kept: Kept = { starts, durationMinutes, ...(trueUntil === undefined ? {} : { trueUntil }) };
  await cache.set(keyOf(query, busy), kept, keepMs);
  return kept;
}

/** The calendar of the version that the visits were read with; a fresh one can only be newer, and as true. */
async function calendarOf(calendars: CalendarStore, doctorId: number, version: number): Promise<Calendar> {
  const loaded = await calendars.load(doctorId);
  const calendar = loaded?.scheduleVersion === version ? loaded : await calendars.reload(doctorId);
  if (!calendar) throw notFound('doctor');
  return calendar;
}

const keyOf = (query: Query, { scheduleVersion, durationMinutes, channelOffset }: SlotState): string =>
  ['slots', query.doctorId, durationMinutes, query.start, query.end, scheduleVersion, channelOffset].join(':');
