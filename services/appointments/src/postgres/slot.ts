import { doctorChannel } from '@maternity/contracts';
import { notFound } from '@maternity/errors';
import { sql, type Postgres } from '@maternity/kit';
import type { SlotState, SlotStore } from '../app/directory-ports.ts';
import type { Interval } from '../domain/slots.ts';

/** No visit is longer: what begins after this much more cannot meet a slot that begins within the range. */
const longestVisitMs = 480 * 60_000;

type Nulls<T> = { [Key in keyof T]: T[Key] | null };
type BusyRow = Nulls<SlotState> & { busy: [number, number][]; trueUntil: number | null };

export function slotStore(postgres: Postgres): SlotStore {
  return {
    state: async (doctorId, appointmentTypeId) => {
      const [row] = await postgres.query<Nulls<SlotState>>(
        sql`select (extract(epoch from now()) * 1000)::bigint as now, schedule_version as "scheduleVersion",
              duration_minutes as "durationMinutes", appointment_type.active as "typeActive",
              coalesce(last_offset, 0) as "channelOffset"
            from (values (1)) as always
            left join doctor on doctor.id = ${doctorId}
            left join appointment_type on appointment_type.id = ${appointmentTypeId}
            left join channel on channel.name = ${doctorChannel(doctorId)}`,
      );
      return stateOf(row);
    },
    busy: (doctorId, appointmentTypeId, range) => readBusy(postgres, { doctorId, appointmentTypeId, range }),
  };
}

type Asked = { doctorId: number; appointmentTypeId: number; range: Interval };

async function readBusy(
  postgres: Postgres,
  { doctorId, appointmentTypeId, range }: Asked,
): ReturnType<SlotStore['busy']> {
  const [from, to] = [new Date(range.start), new Date(range.end + longestVisitMs)];
  const [row] = await postgres.query<BusyRow>(
    sql`select (extract(epoch from now()) * 1000)::bigint as now, schedule_version as "scheduleVersion",
          duration_minutes as "durationMinutes", appointment_type.active as "typeActive",
          coalesce(last_offset, 0) as "channelOffset", busy, "trueUntil"
        from (
          select
            coalesce(json_agg(json_build_array(
              (extract(epoch from starts_at) * 1000)::bigint, (extract(epoch from ends_at) * 1000)::bigint)), '[]') as busy,
            (extract(epoch from min(hold_expires_at)) * 1000)::bigint as "trueUntil"
          from appointment
          where doctor_id = ${doctorId} and status in (1, 2)
            and tstzrange(starts_at, ends_at) && tstzrange(${from}::timestamptz, ${to}::timestamptz)
            and (status = 2 or hold_expires_at > now())
        ) as visit
        left join doctor on doctor.id = ${doctorId}
        left join appointment_type on appointment_type.id = ${appointmentTypeId}
        left join channel on channel.name = ${doctorChannel(doctorId)}`,
  );
  const busy = (row?.busy ?? []).map(([start, end]) => ({ start, end }));
  return { ...stateOf(row), busy, ...(row?.trueUntil ? { trueUntil: row.trueUntil } : {}) };
}

function stateOf(row: Nulls<SlotState> | undefined): SlotState {
  const { now, scheduleVersion, durationMinutes, typeActive, channelOffset } = row ?? nothing;
  if (scheduleVersion === null) throw notFound('doctor');
  if (durationMinutes === null || typeActive === null) throw notFound('appointment-type');
  return { now: now ?? 0, scheduleVersion, durationMinutes, typeActive, channelOffset: channelOffset ?? 0 };
}

const nothing = { now: null, scheduleVersion: null, durationMinutes: null, typeActive: null, channelOffset: null };
