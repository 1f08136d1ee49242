import { catalogueChannel } from '@maternity/contracts';
import type { SeedEvent } from './append-events.ts';
import { appointmentTypes } from './appointment-types.ts';
import { workingWeekdays, workingWindows } from './calendar.ts';
import type { DemoDoctor } from './doctors.ts';

/** What consumers of the log have to know before the first visit: who works here and when, and what is offered. */
export function catalogueEvents(doctors: DemoDoctor[], currency: string, at: number): SeedEvent[] {
  const channels = [catalogueChannel];
  const weekly = workingWeekdays.flatMap((weekday) =>
    workingWindows.map(({ from, to }) => ({ weekday, from: clockTime(from), to: clockTime(to) })),
  );
  return [
    ...doctors.map(({ id, firstName, lastName, occupation }) => {
      const facts = { doctorId: id, firstName, lastName, occupation, active: true, scheduleVersion: 1, weekly };
      return { kind: 'doctor.created', at, channels, facts };
    }),
    ...appointmentTypes.map(({ id, name, priceMinor, durationMinutes }) => {
      const facts = { appointmentTypeId: id, name, priceMinor, durationMinutes, active: true, currency };
      return { kind: 'appointment_type.created', at, channels, facts };
    }),
  ];
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const clockTime = (minute: number): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
