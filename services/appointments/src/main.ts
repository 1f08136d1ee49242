import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { appointmentsProto } from '@maternity/contracts';
import {
  connectPostgres,
  connectRedis,
  listen,
  runService,
  schemaCheck,
  serveGrpc,
  startLoop,
  type GrpcServerOptions,
  type Log,
  type Postgres,
  type Stoppable,
} from '@maternity/kit';
import { cachedAppointmentTypes, cachedCalendars, cachedDoctors } from './app/cached-directory.ts';
import type { Cache } from './app/directory-ports.ts';
import { expireHolds } from './app/expire-holds.ts';
import { createLogTail } from './app/log-tail.ts';
import { pruneLog } from './app/prune-log.ts';
import { revocationFeed } from './app/revocation-feed.ts';
import { argon2Passwords } from './argon2/passwords.ts';
import { loadConfig, type Config } from './config.ts';
import { accountHandlers } from './grpc/accounts.ts';
import { appointmentHandlers } from './grpc/appointments.ts';
import { directoryHandlers } from './grpc/directory.ts';
import { eventFeedHandlers } from './grpc/event-feed.ts';
import { sessionFeedHandlers } from './grpc/session-feed.ts';
import { memoryCache } from './memory/memory-cache.ts';
import { accountStore } from './postgres/account.ts';
import { countHolds, holdStore } from './postgres/appointment-hold.ts';
import { appointmentTypeStore } from './postgres/appointment-type.ts';
import { appointmentStore } from './postgres/appointment.ts';
import { auditSealer } from './postgres/audit-sealer.ts';
import { auditTrail } from './postgres/audit.ts';
import { loadCalendar } from './postgres/calendar.ts';
import { catalogueGeneration, databaseIdentity } from './postgres/catalogue-generation.ts';
import { doctorStore } from './postgres/doctor.ts';
import { eventLog } from './postgres/event-log.ts';
import { retentionStore } from './postgres/event-retention.ts';
import { invitationStore } from './postgres/invitation.ts';
import { patientStore } from './postgres/patient.ts';
import { pruneSessions, readRevocations } from './postgres/revocation.ts';
import { scheduleStore } from './postgres/schedule.ts';
import { sequenceEvents } from './postgres/sequencer.ts';
import { sessionStore } from './postgres/session.ts';
import { slotStore } from './postgres/slot.ts';
import { durationStore } from './postgres/type-duration.ts';
import { redisCache } from './redis/redis-cache.ts';

const clock = Date.now;

await runService('appointments', loadConfig, async (config, { log }) => {
  // Stores
  const postgres = openDatabase(config, log);
  const ready = await schemaCheck(postgres, fileURLToPath(new URL('../migrations/', import.meta.url)));
  const { cache, redis } = openCache(config, { log, postgres });

  // Background work and what the doors share
  const sessions = wireSessions({ config, log, postgres });
  const { parts, generation } = await wireDirectory({ config, log, postgres, cache, revoked: sessions.revoked });

  const feed = wireFeed({ config, log, postgres });
  const booking = { ...parts, ...wireBooking({ config, postgres, committed: feed.committed }) };

  // Doors
  const proto = appointmentsProto();
  const draining = new AbortController();
  const streams = { log, draining: draining.signal };
  const services: GrpcServerOptions['services'] = [
    [proto.DirectoryService.service, directoryHandlers(parts, log)],
    [proto.AccountService.service, accountHandlers(parts, log)],
    [proto.AppointmentService.service, appointmentHandlers(booking, log)],
    [proto.EventFeedService.service, eventFeedHandlers(feed, streams)],
    [proto.SessionFeedService.service, sessionFeedHandlers(sessions.feed, streams)],
  ];
  const grpc = await serveGrpc({ host: config.GRPC_HOST, port: config.GRPC_PORT, services, draining });
  log.info({ 'maternity.port': grpc.port }, 'gRPC listens');

  // A Redis that is away makes nothing wrong, so readiness does not ask it.
  return {
    checks: { postgres: ready },
    stop: [grpc, ...feed.loops, generation, ...sessions.loops, ...redis, postgres],
  };
});

/** The sequencer, the tail that followers share, and what the clock does to holds and to old rows. */
function wireFeed({ config, log, postgres }: Base & { config: Config }) {
  const events = eventLog(postgres);
  const tail = createLogTail(events);
  const reader = startLoop({ name: 'log tail', intervalMs: 100, log }, tail.advance);
  const sequencer = startLoop({ name: 'sequencer', intervalMs: 100, paceMs: 10, log }, async () => {
    if ((await sequenceEvents(postgres)) > 0) reader.wake();
    return false;
  });
  const sequenced = listen({ url: config.APPOINTMENTS_DATABASE_URL, channel: 'event_sequenced', log }, reader.wake);
  const holds = holdStore(postgres, sequencer.wake);
  const sweep = startLoop({ name: 'hold sweep', intervalMs: 1_000, log }, () => expireHolds({ holds }));
  const waiting = startLoop({ name: 'hold count', intervalMs: 15_000, log }, async () => {
    await countHolds(postgres);
    return false;
  });
  const retention = retentionStore(postgres);
  const pruning = startLoop({ name: 'log pruner', intervalMs: 600_000, log }, () =>
    pruneLog({ retention, clock }, config.EVENT_RETENTION_DAYS),
  );
  return {
    log: events,
    tail,
    committed: sequencer.wake,
    loops: [sweep, waiting, pruning, sequencer, sequenced, reader],
  };
}

type Booking = { config: Config; postgres: Postgres; committed: () => void };

function wireBooking({ config, postgres, committed }: Booking) {
  return {
    appointments: appointmentStore({ postgres, holdHours: config.APPOINTMENT_HOLD_HOURS, committed }),
    durations: durationStore(postgres),
  };
}

function openDatabase(config: Config, log: Log): Postgres {
  const options = {
    url: config.APPOINTMENTS_DATABASE_URL,
    poolSize: config.DATABASE_POOL_SIZE,
    applicationName: 'appointments',
    // A connection keeps the plans that it made while tables were still empty (docs/decisions/0004).
    settings: { enable_seqscan: 'off', jit: 'off' },
  };
  return connectPostgres(options, log);
}

type Base = { log: Log; postgres: Postgres };

function openCache(config: Config, { log, postgres }: Base): { cache: Cache; redis: Stoppable[] } {
  if (config.REDIS_URL === undefined) return { cache: memoryCache(), redis: [] };
  const redis = connectRedis(config.REDIS_URL, log);
  // Slots depend on the zone as well, and a hospital may correct it.
  const identify = async (): Promise<string> => `${await databaseIdentity(postgres)}:${config.HOSPITAL_TIME_ZONE}`;
  return { cache: redisCache(redis, identify), redis: [redis] };
}

/** What has been revoked, the audit chain, and what the clock does to sessions. */
function wireSessions({ config, log, postgres }: Base & { config: Config }) {
  const feed = revocationFeed({
    read: (seconds) => readRevocations(postgres, seconds),
    clock,
    accessTokenSeconds: config.ACCESS_TOKEN_SECONDS,
  });
  const revocations = startLoop({ name: 'revocations', intervalMs: 200, log }, feed.poll);
  const sealer = startLoop({ name: 'audit sealer', intervalMs: 1_000, log }, auditSealer(postgres, log, clock));
  const pruner = startLoop({ name: 'session pruner', intervalMs: 600_000, log }, () => pruneSessions(postgres));
  return { feed, revoked: revocations.wake, loops: [pruner, sealer, revocations] };
}

type Wiring = Base & { config: Config; cache: Cache; revoked: () => void };

/** People, catalogue, calendars and accounts: what two doors share. */
async function wireDirectory({ config, log, postgres, cache, revoked }: Wiring) {
  const timeZone = config.HOSPITAL_TIME_ZONE;
  const current = catalogueGeneration(postgres, log);
  const generation = startLoop({ name: 'catalogue generation', intervalMs: 250, log }, async () => {
    await current.refresh();
    return false;
  });
  const shared = { cache, generation: current };
  const parts = {
    doctors: cachedDoctors(doctorStore(postgres, revoked), shared),
    types: cachedAppointmentTypes(appointmentTypeStore(postgres, config.HOSPITAL_CURRENCY), shared),
    patients: patientStore(postgres, revoked),
    schedules: scheduleStore(postgres),
    calendars: cachedCalendars((doctorId) => loadCalendar({ postgres, timeZone }, doctorId), cache),
    slots: slotStore(postgres),
    accounts: accountStore(postgres, revoked),
    sessions: sessionStore(postgres, revoked),
    invitations: invitationStore(postgres),
    audit: auditTrail(postgres),
    passwords: await argon2Passwords(),
    newToken: () => randomBytes(32).toString('base64url'),
    refreshTokenDays: config.REFRESH_TOKEN_DAYS,
    currency: config.HOSPITAL_CURRENCY,
    hospital: { timeZone },
    cache,
    clock,
  };
  return { parts, generation };
}
