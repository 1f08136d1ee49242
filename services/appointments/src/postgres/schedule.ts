import { conflict, notFound } from '@maternity/errors';
import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { Call } from '../app/call.ts';
import type { ScheduleStore } from '../app/directory-ports.ts';
import { writeWeekly, type WorkingWindow } from '../domain/schedule.ts';
import type { TimeOff, TimeOffDraft } from '../domain/time-off.ts';
import { lockDoctor } from './calendar-lock.ts';
import { idempotentTransaction } from './idempotent-transaction.ts';
import { beforeOf, pageOf, withoutNulls } from './page.ts';
import { recordChange } from './record.ts';

/** A calendar is loaded whole, so it is kept small. */
const mostTimeOffAhead = 500;

export function scheduleStore(postgres: Postgres): ScheduleStore {
  return {
    find: async (doctorId) => {
      const [row] = await postgres.query<{ weekly: WorkingWindow[] }>(
        sql`select coalesce((
              select json_agg(json_build_object('weekday', weekday, 'fromMinute', from_minute, 'toMinute', to_minute)
                order by weekday, from_minute)
              from working_hours where doctor_id = doctor.id), '[]') as weekly
            from doctor where id = ${doctorId}`,
      );
      return row?.weekly;
    },
    put: (call, doctorId, weekly) => idempotentTransaction(postgres, call, () => put(call, doctorId, weekly)),
    listTimeOff: async (doctorId, page) => {
      const found = await postgres.query<TimeOff>(
        sql`select id, doctor_id as "doctorId", (extract(epoch from starts_at) * 1000)::bigint as start,
                   (extract(epoch from ends_at) * 1000)::bigint as end, reason
            from time_off where doctor_id = ${doctorId} and id < ${beforeOf(page)}
            order by id desc limit ${page.limit + 1}`,
      );
      if (found.length === 0 && !(await exists(postgres, doctorId))) return undefined;
      return pageOf(
        found.map((row) => withoutNulls<TimeOff>(row)),
        page.limit,
      );
    },
    createTimeOff: (call, doctorId, draft) =>
      idempotentTransaction(postgres, call, () => insertTimeOff(call, doctorId, draft)),
    removeTimeOff: async (call, timeOff) => {
      await idempotentTransaction(postgres, call, () => removeTimeOff(call, timeOff));
    },
  };
}

export function* insertWindows(doctorId: number, weekly: readonly WorkingWindow[]): Transaction<void> {
  yield* rows(
    sql`insert into working_hours (doctor_id, weekday, from_minute, to_minute)
        select ${doctorId}, weekday, "fromMinute", "toMinute"
        from jsonb_to_recordset(${JSON.stringify(weekly)}::jsonb)
          as written (weekday int, "fromMinute" int, "toMinute" int)`,
  );
}

async function exists(postgres: Postgres, doctorId: number): Promise<boolean> {
  return (await postgres.query(sql`select id from doctor where id = ${doctorId}`)).length > 0;
}

function* put(call: Call, doctorId: number, weekly: readonly WorkingWindow[]): Transaction<WorkingWindow[]> {
  const scheduleVersion = yield* nextVersion(doctorId);
  yield* rows(sql`delete from working_hours where doctor_id = ${doctorId}`);
  yield* insertWindows(doctorId, weekly);
  const facts = { doctorId, scheduleVersion, weekly: writeWeekly(weekly) };
  yield* recordChange(call, objectOf(doctorId), { kind: 'doctor.schedule_changed', facts });
  return [...weekly];
}

function* insertTimeOff(call: Call, doctorId: number, draft: TimeOffDraft): Transaction<TimeOff> {
  const scheduleVersion = yield* nextVersion(doctorId);
  const [start, end] = [new Date(draft.start), new Date(draft.end)];
  yield* refuseTimeOff(doctorId, { start, end });
  const [row] = yield* rows<{ id: number }>(
    sql`insert into time_off (doctor_id, starts_at, ends_at, reason)
        values (${doctorId}, ${start}, ${end}, ${draft.reason ?? null}) returning id`,
  );
  const timeOff = { id: row?.id ?? 0, doctorId, ...draft };
  // The reason stays here: it may tell of an illness.
  const told = { timeOffId: timeOff.id, start: start.toISOString(), end: end.toISOString() };
  const facts = { doctorId, scheduleVersion, change: 'created', ...told };
  yield* recordChange(call, objectOf(doctorId), { kind: 'doctor.time_off_changed', facts });
  return timeOff;
}

function* refuseTimeOff(doctorId: number, { start, end }: { start: Date; end: Date }): Transaction<void> {
  const live = yield* rows(
    sql`select id from appointment
        where doctor_id = ${doctorId} and status in (1, 2)
          and tstzrange(starts_at, ends_at) && tstzrange(${start}::timestamptz, ${end}::timestamptz)
          and (status = 2 or hold_expires_at > now())
        limit 1`,
  );
  if (live.length > 0) throw conflict('visits-in-time-off', 'A visit stands in that time: move or cancel it first.');
  const [ahead] = yield* rows<{ count: number }>(
    sql`select count(*)::int as count from time_off where doctor_id = ${doctorId} and ends_at > now()`,
  );
  if ((ahead?.count ?? 0) >= mostTimeOffAhead) {
    throw conflict('too-much-time-off', `A doctor has at most ${mostTimeOffAhead} times off ahead.`);
  }
}

function* removeTimeOff(call: Call, { id, doctorId }: { id: number; doctorId: number }): Transaction<null> {
  const scheduleVersion = yield* nextVersion(doctorId);
  const removed = yield* rows(sql`delete from time_off where id = ${id} and doctor_id = ${doctorId} returning id`);
  if (removed.length === 0) throw notFound('time-off');
  const facts = { doctorId, scheduleVersion, change: 'deleted', timeOffId: id };
  yield* recordChange(call, objectOf(doctorId), { kind: 'doctor.time_off_changed', facts });
  return null;
}

/** From here on no booking can rest on the hours as they were. */
function* nextVersion(doctorId: number): Transaction<number> {
  yield* lockDoctor(doctorId);
  const [row] = yield* rows<{ version: number }>(
    sql`update doctor set schedule_version = schedule_version + 1 where id = ${doctorId}
        returning schedule_version as version`,
  );
  if (!row) throw notFound('doctor');
  return row.version;
}

const objectOf = (id: number): { type: string; id: string } => ({ type: 'doctor', id: `${id}` });
