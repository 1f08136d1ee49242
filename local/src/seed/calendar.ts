import type { DateTime } from 'luxon';

const sunday = 7;

/**
 * Everybody works these minutes of the hospital's wall clock on each weekday but Sunday: 18 slots of half an hour.
 * Past visits lie in the mornings; those that wait to be completed, in the afternoons, so that the two never meet.
 */
export const workingWindows = [
  { from: 8 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 18 * 60 },
] as const;
export const workingWeekdays = [1, 2, 3, 4, 5, 6];
export const [morning, afternoon] = workingWindows;

export const lastWorkingDays = (today: DateTime, days: number): DateTime[] => workingDays(today, days, -1);
export const nextWorkingDays = (today: DateTime, days: number): DateTime[] => workingDays(today, days, 1);

/** Within so many days from today in one direction, the nearest first, today left out. */
function workingDays(today: DateTime, days: number, direction: 1 | -1): DateTime[] {
  return Array.from({ length: days }, (_, index) => today.plus({ days: direction * (index + 1) })).filter(
    ({ weekday }) => weekday !== sunday,
  );
}

export const atMinute = (day: DateTime, minute: number): number =>
  day.set({ hour: Math.floor(minute / 60), minute: minute % 60 }).toMillis();

/** Slots of a type begin at multiples of its duration after the window's start. */
export const nextSlot = (from: number, minute: number, duration: number): number =>
  from + Math.ceil((minute - from) / duration) * duration;
