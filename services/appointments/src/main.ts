import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { appointmentsProto } from '@maternity/contracts';
import {
  connectPostgres,
  connectRedis,
  runService,
  serveGrpc,
  type GrpcServerOptions,
  type Log,
  type Postgres,
  type Stoppable,
} from '@maternity/kit';
import { cachedAppointmentTypes, cachedCalendars, cachedDoctors } from './app/cached-directory.ts';
import type { Cache } from './app/directory-ports.ts';
import { revocationFeed } from './app/revocation-feed.ts';
import { argon2Passwords } from './argon2/passwords.ts';
import { startLoop } from './background-loop.ts';
import { loadConfig, type Config } from './config.ts';
import { accountHandlers } from './grpc/accounts.ts';
import { directoryHandlers } from './grpc/directory.ts';
import { sessionFeedHandlers } from './grpc/session-feed.ts';
import { memoryCache } from './memory/memory-cache.ts';
import { accountStore } from './postgres/account.ts';
import { appointmentTypeStore } from './postgres/appointment-type.ts';
import { auditSealer } from './postgres/audit-sealer.ts';
import { auditTrail } from './postgres/audit.ts';
import { loadCalendar } from './postgres/calendar.ts';
import { catalogueGeneration, databaseIdentity } from './postgres/catalogue-generation.ts';
import { doctorStore } from './postgres/doctor.ts';
import { invitationStore } from './postgres/invitation.ts';
import { patientStore } from './postgres/patient.ts';
import { pruneSessions, readRevocations } from './postgres/revocation.ts';
import { scheduleStore } from './postgres/schedule.ts';
import { schemaCheck } from './postgres/schema-check.ts';
import { sessionStore } from './postgres/session.ts';
import { slotStore } from './postgres/slot.ts';
import { redisCache } from './redis/redis-cache.ts';

const clock = Date.now;

await runService('appointments', loadConfig, async (config, { log }) => {
  // Stores
  const postgres = connectPostgres(
    { url: config.APPOINTMENTS_DATABASE_URL, poolSize: config.DATABASE_POOL_SIZE, applicationName: 'appointments' },
    log,
  );
  const ready = await schemaCheck(postgres, fileURLToPath(new URL('../migrations/', import.meta.url)));
  const { cache, redis } = openCache(config, { log, postgres });

  // Background work
  const sessions = revocationFeed({
    read: (seconds) => readRevocations(postgres, seconds),
    clock,
    accessTokenSeconds: config.ACCESS_TOKEN_SECONDS,
  });
  const revocations = startLoop({ name: 'revocations', intervalMs: 200, log }, sessions.poll);
  const sealer = startLoop({ name: 'audit sealer', intervalMs: 1_000, log }, auditSealer(postgres, log, clock));
  const pruner = startLoop({ name: 'session pruner', intervalMs: 600_000, log }, () => pruneSessions(postgres));
  const { parts, generation } = await wireDirectory({ config, log, postgres, cache, revoked: revocations.wake });

  // Doors
  const proto = appointmentsProto();
  const draining = new AbortController();
  const streams = { log, draining: draining.signal };
  const services: GrpcServerOptions['services'] = [
    [proto.DirectoryService.service, directoryHandlers(parts, log)],
    [proto.AccountService.service, accountHandlers(parts, log)],
    [proto.SessionFeedService.service, sessionFeedHandlers(sessions, streams)],
  ];
  const grpc = await serveGrpc({ host: config.GRPC_HOST, port: config.GRPC_PORT, services, draining });
  log.info({ 'maternity.port': grpc.port }, 'gRPC listens');

  // A Redis that is away makes nothing wrong, so readiness does not ask it.
  return { checks: { postgres: ready }, stop: [grpc, generation, pruner, sealer, revocations, ...redis, postgres] };
});

type Base = { log: Log; postgres: Postgres };

function openCache(config: Config, { log, postgres }: Base): { cache: Cache; redis: Stoppable[] } {
  if (config.REDIS_URL === undefined) return { cache: memoryCache(), redis: [] };
  const redis = connectRedis(config.REDIS_URL, log);
  // Slots depend on the zone as well, and a hospital may correct it.
  const identify = async (): Promise<string> => `${await databaseIdentity(postgres)}:${config.HOSPITAL_TIME_ZONE}`;
  return { cache: redisCache(redis, identify), redis: [redis] };
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
