import { sql, type Postgres } from '@maternity/kit';
import type { WorkingWindow } from '../domain/schedule.ts';
import type { Calendar, Interval } from '../domain/slots.ts';

type Row = { active: boolean; scheduleVersion: number; weekly: WorkingWindow[]; timeOff: Interval[] };

/** A doctor's hours and time off with the version that they belong to: one statement, so one snapshot. */
export async function loadCalendar(
  { postgres, timeZone }: { postgres: Postgres; timeZone: string },
  doctorId: number,
): Promise<Calendar | undefined> {
  const [row] = await postgres.query<Row>(
    sql`select active, schedule_version as "scheduleVersion",
          coalesce((
            select json_agg(json_build_object('weekday', weekday, 'fromMinute', from_minute, 'toMinute', to_minute)
              order by weekday, from_minute)
            from working_hours where doctor_id = doctor.id), '[]') as weekly,
          coalesce((
            select json_agg(json_build_object(
              'start', (extract(epoch from starts_at) * 1000)::bigint,
              'end', (extract(epoch from ends_at) * 1000)::bigint))
            from time_off where doctor_id = doctor.id and ends_at > now()), '[]') as "timeOff"
        from doctor where id = ${doctorId}`,
  );
  return row && { timeZone, ...row };
}
