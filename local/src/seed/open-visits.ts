import type { DateTime } from 'luxon';
import type { DemoAppointmentType } from './appointment-types.ts';
import { afternoon, atMinute, lastWorkingDays, morning, nextSlot, nextWorkingDays } from './calendar.ts';
import { pick } from './pick.ts';
import { tellStory } from './story.ts';
import type { Outcome, Visit } from './visit.ts';

const minute = 60_000;
const hour = 60 * minute;
const begunWithinDays = 14;
const upcomingWithinDays = 9;
const longestType = 30;

/** The contract asks for 200 that have begun and wait to be completed; a day of trying things out uses some. */
export const begunLeast = 200;
export const begunWanted = 260;

export type Interval = { start: number; end: number };

export type OpenVisitsRequest = {
  today: DateTime;
  now: number;
  doctorIds: number[];
  /** Each of them gets at most one visit. */
  patientIds: number[];
  types: DemoAppointmentType[];
  /** By doctor: where nothing may be put. */
  busy: Map<number, Interval[]>;
};

type Place = { doctorId: number; start: number; end: number; type: DemoAppointmentType; key: string };

/** `count` approved visits of the last two weeks' afternoons that nobody has completed. */
export function makeBegunVisits(count: number, request: OpenVisitsRequest): Visit[] {
  const days = lastWorkingDays(request.today, begunWithinDays);
  // The first slot of every doctor and day, then the second: spread thinly however many are wanted.
  const minutes = range(afternoon.from, afternoon.to, longestType);
  const places = minutes.flatMap((from) => placesOn(days, request, () => from));
  return fill(places, request, count).map(({ patientId, ...place }) => {
    const requestedAt = place.start - (20 + pick(`asked ${place.key}`, 100)) * hour;
    return visitOf(place, patientId, { outcome: 'approved', requestedAt });
  });
}

/** A request or an approved visit for each doctor on each of the next working days, from the day after tomorrow on. */
export function makeUpcomingVisits(request: OpenVisitsRequest): Visit[] {
  const days = nextWorkingDays(request.today, upcomingWithinDays).slice(1);
  const places = placesOn(days, request, (key) => morning.from + pick(`minute ${key}`, 180));
  return fill(places, request, places.length).map(({ patientId, ...place }) => {
    const requestedAt = request.now - (request.now % minute) - (4 + pick(`asked ${place.key}`, 12)) * hour;
    const outcome = pick(`outcome ${place.key}`, 2) === 0 ? 'waiting' : 'approved';
    return visitOf(place, patientId, { outcome, requestedAt });
  });
}

/** One place a doctor and day, in the first slot of its type from a minute of the day on. */
function placesOn(days: DateTime[], request: OpenVisitsRequest, minuteOf: (key: string) => number): Place[] {
  const { doctorIds, types } = request;
  return days.flatMap((day) =>
    doctorIds.flatMap((doctorId) => {
      const key = `${doctorId} ${day.toISODate() ?? ''}`;
      const from = minuteOf(key);
      const type = types[pick(`type ${from} ${key}`, types.length)];
      if (!type) return [];
      const windowStart = from < afternoon.from ? morning.from : afternoon.from;
      const start = atMinute(day, nextSlot(windowStart, from, type.durationMinutes));
      return [{ doctorId, start, end: start + type.durationMinutes * minute, type, key: `${from} ${key}` }];
    }),
  );
}

/** Gives the free ones among the places to patients, one each, until one of the two runs out. */
function fill(places: Place[], request: OpenVisitsRequest, count: number): (Place & { patientId: number })[] {
  const free = places.filter(({ doctorId, start, end }) =>
    (request.busy.get(doctorId) ?? []).every((other) => other.end <= start || end <= other.start),
  );
  return free.slice(0, count).flatMap((place, index) => {
    const patientId = request.patientIds[index];
    return patientId === undefined ? [] : [{ ...place, patientId }];
  });
}

function visitOf(place: Place, patientId: number, told: { outcome: Outcome; requestedAt: number }): Visit {
  const { doctorId, type, start, end, key } = place;
  const changes = tellStory(told.outcome, { requestedAt: told.requestedAt, start, end }, key);
  return { doctorId, patientId, type, start, end, changes };
}

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) }, (_, index) => from + index * step);
