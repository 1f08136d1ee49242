import { invalid } from '@maternity/errors';
import type { WorkingWindow } from './schedule.ts';
import { dayAt, instantOf, weekdayOf } from './time-zone.ts';

/** Half open, milliseconds since 1970. */
export type Interval = { start: number; end: number };

/** When a doctor works, as of one version of hours and time off. Time off that has ended may be left out. */
export type Calendar = {
  /** IANA name of the hospital's zone. */
  timeZone: string;
  active: boolean;
  scheduleVersion: number;
  weekly: readonly WorkingWindow[];
  timeOff: readonly Interval[];
};

export type SlotQuery = Interval & { durationMinutes: number };

const minuteMs = 60_000;
const dayMs = 86_400_000;
const mostDays = 92;

/** Refuses a range of instants that slots are not listed for. */
export function checkSlotRange({ start, end }: Interval): void {
  if (start >= end) throw refuse('to', 'must be later than from');
  if (end - start > mostDays * dayMs) throw refuse('to', `must be at most ${mostDays} days after from`);
}

/**
 * What can be booked: slots that begin within the query, on the grid of the doctor's windows, at work and not taken.
 * In every window the grid begins at the window's start and steps by the duration in elapsed time.
 */
export function freeSlots(calendar: Calendar, query: SlotQuery, busy: readonly Interval[]): Interval[] {
  const blocked = [...calendar.timeOff, ...busy].sort((a, b) => a.start - b.start);
  const free: Interval[] = [];
  let next = 0;
  // The latest end of what begins before the slot at hand ends.
  let blockedUntil = -Infinity;
  for (const slot of workingSlots(calendar, query)) {
    for (let block = blocked[next]; block && block.start < slot.end; block = blocked[next]) {
      blockedUntil = Math.max(blockedUntil, block.end);
      next += 1;
    }
    // A block that ended before this slot began has blockedUntil ≤ start, since slots come in order and do not overlap.
    if (blockedUntil <= slot.start) free.push(slot);
  }
  return free;
}

/** Whether a visit of this duration may begin then, as far as the doctor's hours and time off go. */
export const isBookable = (calendar: Calendar, durationMinutes: number, start: number): boolean =>
  freeSlots(calendar, { start, end: start + 1, durationMinutes }, []).length > 0;

/** Every slot of the grid that begins within the query, in order. */
function* workingSlots(calendar: Calendar, { start, end, durationMinutes }: SlotQuery): Generator<Interval> {
  if (!calendar.active || start >= end) return;
  const step = durationMinutes * minuteMs;
  // Clocks that go back over midnight make an instant read as the day before the one whose windows hold it.
  const lastDay = dayAt(calendar.timeZone, end - 1) + 1;
  for (let day = dayAt(calendar.timeZone, start) - 1; day <= lastDay; day += 1) {
    for (const window of calendar.weekly) {
      if (window.weekday !== weekdayOf(day)) continue;
      const closes = Math.min(instantOf(calendar.timeZone, day, window.toMinute), end - 1 + step);
      const opens = instantOf(calendar.timeZone, day, window.fromMinute);
      const skipped = Math.max(0, Math.ceil((start - opens) / step));
      for (let at = opens + skipped * step; at + step <= closes; at += step) yield { start: at, end: at + step };
    }
  }
}

const refuse = (path: string, message: string): Error =>
  invalid('invalid-range', 'Slots are listed for a range of at most 92 days.', [{ path, message }]);
