import { sql, type Postgres } from '@maternity/kit';
import type { DecisionTimeStore, MinutesRow } from '../app/report-ports.ts';

/** Minutes from a request to its approval or rejection, by the day of the decision. */
export function decisionTimeStore(postgres: Postgres): DecisionTimeStore {
  return {
    byDoctor: ({ from, to }) =>
      postgres.query<MinutesRow>(
        sql`select coalesce(doctor_id::text, '') as key,
              percentile_cont(0.5) within group (order by minutes) as p50,
              percentile_cont(0.95) within group (order by minutes) as p95
            from (
              select doctor_id, extract(epoch from decided_at - requested_at)::float8 / 60 as minutes
              from appointment_event
              where day between ${from} and ${to} and kind in ('appointment.approved', 'appointment.rejected')
                and decided_at is not null
            ) as decision
            group by grouping sets ((doctor_id), ())
            having count(*) > 0`,
      ),
    byPeriod: (periods) =>
      postgres.query<MinutesRow>(
        sql`select period.key,
              percentile_cont(0.5) within group (order by minutes) as p50,
              percentile_cont(0.95) within group (order by minutes) as p95
            from unnest(${periods.map(({ key }) => key)}::text[], ${periods.map(({ from }) => from)}::date[],
                ${periods.map(({ to }) => to)}::date[]) as period (key, first_day, last_day),
              lateral (
                select extract(epoch from decided_at - requested_at)::float8 / 60 as minutes
                from appointment_event
                where day between first_day and last_day
                  and kind in ('appointment.approved', 'appointment.rejected') and decided_at is not null
              ) as decision
            group by period.key`,
      ),
  };
}
