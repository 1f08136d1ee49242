import { randomUUID } from 'node:crypto';
import type { UntypedServiceImplementation } from '@grpc/grpc-js';
import {
  appointmentsProto,
  callerFromMetadata,
  idempotencyFromMetadata,
  statusFromProto,
  type Account__Output,
  type Caller,
  type Patient__Output,
  type SessionRevocation,
  type TimeOff__Output,
} from '@maternity/contracts';
import { conflict, invalid, notFound, unauthenticated } from '@maternity/errors';
import { serveGrpc, serverStream, unary, type GrpcServer, type IncomingCall, type Log } from '@maternity/kit';
import { createData, password, type Data } from './stand-in-data.ts';

export type StandIn = GrpcServer & {
  data: Data;
  /** Every call with who made it. */
  calls: { method: string; request: unknown; caller: Caller; traceparent: string }[];
  revoke(revocation: Partial<SessionRevocation> & { accountId: number }): void;
  /** While true the session feed says nothing. */
  silence(silent: boolean): void;
  /** Done before the next call is answered; what it throws is the answer. */
  beforeNext(work: () => Promise<void> | void): void;
};

type Work = (request: never, caller: Caller) => unknown;

/** appointments from memory: its contract, one record a question, no rules of time. */
export async function startStandIn(log: Log, port = 0): Promise<StandIn> {
  const data = createData();
  const calls: StandIn['calls'] = [];
  const feed = createFeed();
  const answers = new Map<string, { fingerprint: string; answer: unknown }>();
  let intervene: (() => Promise<void> | void) | undefined;
  const method = (name: string, answerTo: Work) => [
    name,
    unary(log, async (request: never, { metadata, traceparent }: IncomingCall) => {
      const caller = callerFromMetadata(metadata);
      calls.push({ method: name, request, caller, traceparent });
      const work = intervene;
      intervene = undefined;
      await work?.();
      const idempotency = idempotencyFromMetadata(metadata);
      if (!idempotency || /^(Get|List)/.test(name)) return answerTo(request, caller);
      const key = `${caller.accountId} ${idempotency.key}`;
      const known = answers.get(key);
      if (known && known.fingerprint !== idempotency.fingerprint) {
        throw invalid('idempotency-key-reused', 'This key belongs to another request.');
      }
      const answer = known ? known.answer : answerTo(request, caller);
      answers.set(key, { fingerprint: idempotency.fingerprint, answer });
      return answer;
    }),
  ];
  const works = { ...people(data), ...visits(data), ...sessions(data, feed.revoke) };
  const methods = Object.entries(works).map(([name, work]) => method(name, work as Work));
  const implementation = Object.fromEntries(methods) as UntypedServiceImplementation;
  const draining = new AbortController();
  const follow = serverStream({ log, draining: draining.signal }, feed.follow);
  const { AccountService, AppointmentService, DirectoryService, SessionFeedService } = appointmentsProto();
  const server = await serveGrpc({
    host: '127.0.0.1',
    port,
    draining,
    services: [
      [AccountService.service, implementation],
      [AppointmentService.service, implementation],
      [DirectoryService.service, implementation],
      [SessionFeedService.service, { Follow: follow }],
    ],
  });
  const beforeNext: StandIn['beforeNext'] = (work) => {
    intervene = work;
  };
  return { ...server, data, calls, beforeNext, revoke: feed.revoke, silence: feed.silence };
}

type Write = (message: { revocations: SessionRevocation[]; current: boolean }) => Promise<void>;

function createFeed() {
  const revocations: SessionRevocation[] = [];
  const writers = new Set<Write>();
  let isSilent = false;
  const tell = (told: SessionRevocation[]): void => {
    if (!isSilent) for (const write of writers) void write({ revocations: told, current: true });
  };
  return {
    follow: async (_request: unknown, { write, signal }: { write: Write; signal: AbortSignal }): Promise<void> => {
      writers.add(write);
      if (!isSilent) await write({ revocations, current: true });
      const heartbeat = setInterval(tell, 200, []);
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve, { once: true });
      });
      clearInterval(heartbeat);
      writers.delete(write);
    },
    revoke: (revocation: Partial<SessionRevocation> & { accountId: number }): void => {
      const told = { sessionId: '', revokedAtMs: Date.now(), ...revocation };
      revocations.push(told);
      tell([told]);
    },
    silence: (silent: boolean): void => {
      isSilent = silent;
    },
  };
}

const find = <T>(records: Map<number, T>, id: number, object: string): T => {
  const record = records.get(id);
  if (!record) throw notFound(object);
  return record;
};

const page = <T extends { id: number }>(
  records: Iterable<T>,
  { limit, beforeId }: { limit: number; beforeId: number },
): { items: T[]; nextBeforeId: number } => {
  const all = [...records].sort((a, b) => b.id - a.id).filter(({ id }) => beforeId === 0 || id < beforeId);
  const items = all.slice(0, limit);
  return { items, nextBeforeId: items.length < all.length ? (items.at(-1)?.id ?? 0) : 0 };
};

type Paging = { limit: number; beforeId: number };

/** Lists, gets, makes, changes and deletes one kind of record. */
function crud<T extends { id: number }>(records: Map<number, T>, object: string) {
  return {
    list: (paging: Paging) => page(records.values(), paging),
    get: ({ id }: { id: number }) => find(records, id, object),
    create: (record: T): T => {
      const stored = { ...record, id: Math.max(0, ...records.keys()) + 1 };
      records.set(stored.id, stored);
      return stored;
    },
    update: (record: T): T => {
      find(records, record.id, object);
      records.set(record.id, record);
      return record;
    },
    remove: ({ id }: { id: number }) => {
      find(records, id, object);
      if (id === 1) throw conflict(`${object}-in-use`, `Appointments refer to this ${object}.`);
      records.delete(id);
      return {};
    },
  };
}

function ownDoctor(doctorId: number, caller: Caller): void {
  if (caller.role === 'doctor' && caller.doctorId !== doctorId) throw notFound('doctor');
}

function people(data: Data) {
  const doctors = crud(data.doctors, 'doctor');
  const patients = crud(data.patients, 'patient');
  const types = crud(data.types, 'appointment-type');
  const weekly = [{ weekday: 1, from: '09:00', to: '17:00' }];
  const own = (id: number, caller: Caller): void => {
    const isSeen = [...data.visits.values()].some((v) => v.patientId === id && v.doctorId === caller.doctorId);
    if (caller.role === 'patient' && caller.patientId !== id) throw notFound('patient');
    if (caller.role === 'doctor' && !isSeen) throw notFound('patient');
  };
  const schedule = (doctorId: number, caller: Caller, hours: object[]) => {
    ownDoctor(doctorId, caller);
    find(data.doctors, doctorId, 'doctor');
    return { timeZone: 'Europe/Vienna', weekly: hours };
  };
  return {
    ListDoctors: (paging: Paging) => ({ ...doctors.list(paging), doctors: doctors.list(paging).items }),
    GetDoctor: doctors.get,
    CreateDoctor: ({ doctor, email }: { doctor: never; email?: string }) => ({
      doctor: doctors.create(doctor),
      ...(email ? { invitation: 'invitation-token', invitationExpiresAtMs: 2e12 } : {}),
    }),
    UpdateDoctor: doctors.update,
    DeleteDoctor: doctors.remove,
    GetSchedule: ({ id }: { id: number }, caller: Caller) => schedule(id, caller, weekly),
    PutSchedule: ({ doctorId, weekly }: { doctorId: number; weekly: [] }, caller: Caller) =>
      schedule(doctorId, caller, weekly),
    ListTimeOff: ({ doctorId, ...paging }: Paging & { doctorId: number }, caller: Caller) => {
      ownDoctor(doctorId, caller);
      find(data.doctors, doctorId, 'doctor');
      const { items, nextBeforeId } = page(data.timeOff.values(), paging);
      return { timeOff: items, nextBeforeId };
    },
    CreateTimeOff: (off: TimeOff__Output, caller: Caller) => {
      ownDoctor(off.doctorId, caller);
      find(data.doctors, off.doctorId, 'doctor');
      return crud(data.timeOff, 'time-off').create(off);
    },
    DeleteTimeOff: ({ doctorId, id }: { doctorId: number; id: number }, caller: Caller) => {
      ownDoctor(doctorId, caller);
      find(data.timeOff, id, 'time-off');
      return {};
    },
    ListSlots: ({
      doctorId,
      appointmentTypeId,
      fromMs,
    }: {
      doctorId: number;
      appointmentTypeId: number;
      fromMs: number;
    }) => {
      find(data.doctors, doctorId, 'doctor');
      find(data.types, appointmentTypeId, 'appointment-type');
      return { slots: [{ startMs: fromMs, endMs: fromMs + 2_700_000 }] };
    },
    ListPatients: (paging: Paging) => ({ ...patients.list(paging), patients: patients.list(paging).items }),
    GetPatient: ({ id }: { id: number }, caller: Caller) => {
      own(id, caller);
      return patients.get({ id });
    },
    CreatePatient: ({ patient, email }: { patient: never; email?: string }) => {
      const taken = [...data.accounts.values()].some((account) => account.email === email);
      if (taken) throw conflict('email-taken', 'There is an account with this address.');
      return patients.create(patient);
    },
    UpdatePatient: (patient: Patient__Output, caller: Caller) => {
      own(patient.id, caller);
      return patients.update(patient);
    },
    DeletePatient: patients.remove,
    ListAppointmentTypes: (paging: Paging) => ({ ...types.list(paging), appointmentTypes: types.list(paging).items }),
    GetAppointmentType: types.get,
    CreateAppointmentType: (type: object) => types.create({ ...type, currency: 'EUR' } as never),
    UpdateAppointmentType: types.update,
    DeleteAppointmentType: types.remove,
  };
}

const next: Record<string, string> = {
  APPROVE: 'APPROVED',
  REJECT: 'REJECTED',
  CANCEL: 'CANCELLED',
  COMPLETE: 'COMPLETED',
  NO_SHOW: 'NO_SHOW',
  RESCHEDULE: 'WAITING_FOR_APPROVAL',
};

function visits(data: Data) {
  const visible = (caller: Caller) =>
    [...data.visits.values()].filter(
      (visit) => caller.role === 'admin' || visit.patientId === caller.patientId || visit.doctorId === caller.doctorId,
    );
  const get = (id: number, caller: Caller) => {
    const visit = visible(caller).find((candidate) => candidate.id === id);
    if (!visit) throw notFound('appointment');
    return visit;
  };
  return {
    RequestAppointment: (
      { doctorId, appointmentTypeId, startMs }: { doctorId: number; appointmentTypeId: number; startMs: number },
      caller: Caller,
    ) => {
      find(data.doctors, doctorId, 'doctor');
      find(data.types, appointmentTypeId, 'appointment-type');
      const taken = [...data.visits.values()].find((v) => v.doctorId === doctorId && v.startMs === startMs);
      if (taken) throw conflict('slot-taken', 'This time is taken.', statusFromProto(taken.status));
      const template = find(data.visits, 1, 'appointment');
      const visit = { ...template, doctorId, appointmentTypeId, startMs, patientId: caller.patientId ?? 0 };
      return crud(data.visits, 'appointment').create(visit);
    },
    ChangeAppointment: (
      {
        id,
        action,
        expectedVersion,
        reason,
      }: { id: number; action: string; expectedVersion?: number; reason?: string },
      caller: Caller,
    ) => {
      const visit = get(id, caller);
      if (expectedVersion !== undefined && expectedVersion !== visit.version) {
        throw conflict('version-mismatch', 'Somebody was faster.', statusFromProto(visit.status));
      }
      const status =
        `APPOINTMENT_STATUS_${next[action.replace('APPOINTMENT_ACTION_', '')] ?? ''}` as typeof visit.status;
      if (status === visit.status) throw conflict('illegal-transition', 'Not now.', statusFromProto(visit.status));
      const changed = { ...visit, status, version: visit.version + 1, ...(reason ? { reason } : {}) };
      delete changed.holdExpiresAtMs;
      data.visits.set(id, changed);
      return changed;
    },
    GetAppointment: ({ id }: { id: number }, caller: Caller) => {
      const appointment = get(id, caller);
      const entry = { status: appointment.status, atMs: appointment.requestedAtMs, actorRole: 'patient' };
      return { appointment, history: [entry] };
    },
    ListAppointments: ({ statuses, ...paging }: Paging & { statuses: string[] }, caller: Caller) => {
      const wanted = visible(caller).filter(({ status }) => statuses.length === 0 || statuses.includes(status));
      const { items, nextBeforeId } = page(wanted, paging);
      return { appointments: items, nextBeforeId };
    },
  };
}

function sessions(data: Data, revoke: StandIn['revoke']) {
  const byEmail = (email: string): Account__Output | undefined =>
    [...data.accounts.values()].find((account) => account.email === email.toLowerCase());
  const open = (account: Account__Output | undefined, refreshToken = randomUUID() as string) => {
    if (account?.active !== true) throw unauthenticated('invalid-credentials', 'E-mail or password is wrong.');
    return {
      sessionId: randomUUID() as string,
      refreshToken: `${account.id}.${refreshToken}`,
      refreshExpiresAtMs: Date.now() + 86_400_000,
      account,
    };
  };
  return {
    CreateSession: ({ email, password: given }: { email: string; password: string }) =>
      open(given === password ? byEmail(email) : undefined),
    CreateSessionFromIdentity: ({ email }: { email: string }) => open(byEmail(email)),
    RefreshSession: ({ refreshToken }: { refreshToken: string }) =>
      open(data.accounts.get(Number(refreshToken.split('.')[0]))),
    EndSession: ({ sessionId }: { sessionId: string }, { accountId }: Caller) => {
      revoke({ sessionId, accountId });
      return {};
    },
    GetAccount: ({ id }: { id: number }) => find(data.accounts, id, 'account'),
    SetAccountActive: ({ id, active }: { id: number; active: boolean }) => {
      const account = { ...find(data.accounts, id, 'account'), active };
      data.accounts.set(id, account);
      if (!active) revoke({ accountId: id });
      return account;
    },
    CreateInvitation: ({ doctorId, patientId }: { doctorId?: number; patientId?: number }) => {
      if (doctorId !== undefined) find(data.doctors, doctorId, 'doctor');
      if (patientId !== undefined) find(data.patients, patientId, 'patient');
      return { invitation: 'invitation-token', expiresAtMs: 2e12 };
    },
    RedeemInvitation: ({ invitation }: { invitation: string }) => {
      if (invitation !== 'invitation-token') throw notFound('invitation');
      return find(data.accounts, 3, 'account');
    },
    ListAuditEntries: () => ({
      entries: [
        {
          id: 1,
          atMs: 1e12,
          actorId: 6,
          actorRole: 'admin',
          action: 'doctor.created',
          objectType: 'doctor',
          objectId: '7',
          outcome: 'succeeded',
          requestId: 'r',
          hash: '',
        },
      ],
      nextBeforeId: 0,
    }),
  };
}
