import { Counter } from 'prom-client';
import { sql, type Postgres, type Statement } from '@maternity/kit';
import { statuses, type AppointmentStatus, type HistoryEntry } from '../domain/appointment.ts';
import type {
  AppointmentChange,
  AppointmentFilter,
  AppointmentStore,
  Outcome,
  Scope,
  SlotClaim,
} from '../app/appointment-ports.ts';
import type { Call } from '../app/call.ts';
import { appointmentOf, outcomeOf, type Answer, type AnsweredAppointment } from './appointment-answer.ts';
import { requestAppointments } from './request-appointments.ts';

type Options = {
  postgres: Postgres;
  holdHours: number;
  /** Told after each commit that may have appended an event. */
  committed: () => void;
};
const bookings = new Counter({
  name: 'maternity_bookings_total',
  help: 'Requests for a visit by what came of them',
  labelNames: ['outcome'],
});
const changes = new Counter({
  name: 'maternity_appointment_changes_total',
  help: 'Changes that were asked of visits, by event and by what came of them',
  labelNames: ['kind', 'outcome'],
});

export function appointmentStore({ postgres, holdHours, committed }: Options): AppointmentStore {
  const book = requestAppointments(postgres, holdHours);
  const answered = async (answering: Promise<Answer | undefined>): Promise<Outcome> => {
    const answer = await answering.catch(overlapAsAnswer);
    committed();
    return outcomeOf(answer);
  };
  const write = async (statement: Statement, { traceparent }: Call): Promise<Answer | undefined> =>
    (await postgres.query<{ answer: Answer }>(statement, traceparent))[0]?.answer;
  return {
    request: async (call, request) => {
      const outcome = await answered(book({ call, request }));
      bookings.inc({ outcome: outcome.outcome });
      return outcome;
    },
    change: async (call, scope, change) => {
      const outcome = await answered(write(changeStatement({ call, scope, change, holdHours }), call));
      changes.inc({ kind: change.transition.kind, outcome: outcome.outcome });
      return outcome;
    },
    find: async (id, scope) => {
      const { patientId, doctorId } = ownersOf(scope);
      const [row] = await postgres.query<{ appointment: AnsweredAppointment; history: HistoryEntry[] }>(
        sql`select appointment_answer(a, appointment_facts(a, t.price_minor), t.name) as appointment, (
              select json_agg(json_build_object('status', status_name(h.status),
                'atMs', floor(extract(epoch from h.at) * 1000)::bigint, 'actorRole', h.actor_role) order by h.version)
              from appointment_history as h where h.appointment_id = a.id) as history
            from appointment as a join appointment_type as t on t.id = a.appointment_type_id
            where a.id = ${id} and (${patientId}::bigint is null or a.patient_id = ${patientId})
              and (${doctorId}::bigint is null or a.doctor_id = ${doctorId})`,
      );
      return row && { appointment: appointmentOf(row.appointment), history: row.history };
    },
    list: async (scope, filter) => {
      const rows = await postgres.query<{ appointment: AnsweredAppointment }>(listStatement(scope, filter));
      const appointments = rows.slice(0, filter.limit).map((row) => appointmentOf(row.appointment));
      return { appointments, nextBeforeId: rows.length > filter.limit ? (appointments.at(-1)?.id ?? 0) : 0 };
    },
  };
}

const numberOf = (status: AppointmentStatus): number => statuses.indexOf(status) + 1;
const instant = (ms: number): string => new Date(ms).toISOString();

function ownersOf(scope: Scope): { patientId: number | null; doctorId: number | null } {
  if (scope === 'all') return { patientId: null, doctorId: null };
  return 'patientId' in scope
    ? { patientId: scope.patientId, doctorId: null }
    : { patientId: null, doctorId: scope.doctorId };
}

/** The locks make an overlap unreachable; should one slip through, the constraint still refuses it, as a conflict. */
function overlapAsAnswer(error: unknown): Answer {
  if (error instanceof Error && 'code' in error && error.code === '23P01') return { outcome: 'slot-taken' };
  throw error;
}

type ChangeCall = { call: Call; scope: Scope; change: AppointmentChange; holdHours: number };

function changeStatement({ call, scope, change, holdHours }: ChangeCall): Statement {
  const { caller, traceparent, idempotency } = call;
  const { patientId, doctorId } = ownersOf(scope);
  const { from, to, when, kind } = change.transition;
  const { startMs, durationMinutes, scheduleVersion, offered }: Partial<SlotClaim> = change.claim ?? {};
  return sql`select change_appointment(
    ${caller.accountId}, ${caller.role}, ${caller.requestId}, ${traceparent}, ${idempotency?.key},
    ${idempotency?.fingerprint}, ${change.id}, ${patientId}, ${doctorId}, ${change.allowed},
    ${change.expectedVersion}, ${from.map(numberOf)}, ${numberOf(to)}, ${when}, ${kind}, ${change.reason},
    ${startMs === undefined ? undefined : instant(startMs)}, ${durationMinutes}, ${scheduleVersion}, ${offered},
    ${holdHours}) as answer`;
}

/** One statement an owner, so that each is planned for its own index. */
function listStatement(scope: Scope, filter: AppointmentFilter): Statement {
  const { beforeId, limit } = filter;
  const numbers = filter.statuses.map(numberOf);
  const [from, to] = [instant(filter.fromMs), instant(filter.toMs)];
  const { patientId, doctorId } = ownersOf(scope);
  if (patientId !== null) {
    return sql`select appointment_answer(a, appointment_facts(a, t.price_minor), t.name) as appointment
      from appointment as a join appointment_type as t on t.id = a.appointment_type_id
      where a.patient_id = ${patientId} and a.id < ${beforeId} and a.status = any (${numbers})
        and a.starts_at >= ${from} and a.starts_at < ${to}
      order by a.id desc limit ${limit + 1}`;
  }
  if (doctorId !== null) {
    return sql`select appointment_answer(a, appointment_facts(a, t.price_minor), t.name) as appointment
      from appointment as a join appointment_type as t on t.id = a.appointment_type_id
      where a.doctor_id = ${doctorId} and a.id < ${beforeId} and a.status = any (${numbers})
        and a.starts_at >= ${from} and a.starts_at < ${to}
      order by a.id desc limit ${limit + 1}`;
  }
  return sql`select appointment_answer(a, appointment_facts(a, t.price_minor), t.name) as appointment
    from appointment as a join appointment_type as t on t.id = a.appointment_type_id
    where a.id < ${beforeId} and a.status = any (${numbers}) and a.starts_at >= ${from} and a.starts_at < ${to}
    order by a.id desc limit ${limit + 1}`;
}
