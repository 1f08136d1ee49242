import type { RunningPostgres } from '@maternity/embedded-postgres';
import { closedLoop } from '../../client/closed-loop.ts';
import { lobbyDialect, openSubscribers } from '../../client/subscriber.ts';
import { createDatabase, openPool, startCluster } from '../../platform/database.ts';
import { startAppointments, startNotifications, ticketSecret } from '../../platform/services.ts';
import type { Scope } from '../../platform/scope.ts';
import type { BenchRun } from '../series.ts';
import { allDelivered, append, channels } from './event-log.ts';
import type { EventLog } from './event-log.ts';
import { measureCpu } from './measure-cpu.ts';

const clients = 64;
const poolSize = 16;

/** @returns the version of PostgreSQL. */
export async function measureAppends(run: BenchRun, scope: Scope): Promise<string> {
  const postgres = await startCluster(scope);
  const alone = await openLog(scope, postgres, 'alone');
  const followed = await openLog(scope, postgres, 'followed');
  run.say(`connecting ${channels} sockets, one for each channel`);
  const services = await follow(scope, postgres.url('followed'), followed);
  const title = `events appended to ${channels} channels, followed and delivered`;
  await run.measure({
    title,
    unit: 'events/s',
    sides: {
      ours: () => appendAndDeliver(followed, run.seconds),
      'nobody follows': () => appendOnly(alone, run.seconds),
    },
    checks: [{ title, ours: 'ours', peer: 'nobody follows', bound: 'least', floor: 0.4, goal: 0.7 }],
  });
  await measureCpu(run, followed, { ...services, PostgreSQL: postgres.pid });
  run.expectNone('events that were appended and not delivered', followed.appended - followed.delivered());
  return postgres.version;
}

async function openLog(scope: Scope, postgres: RunningPostgres, name: string): Promise<EventLog> {
  const pool = openPool(scope, await createDatabase(postgres, name), poolSize);
  return { pool, delivered: () => 0, appended: 0 };
}

/** Starts both services on the log, with a socket on each channel. @returns their process ids by name. */
async function follow(scope: Scope, databaseUrl: string, log: EventLog): Promise<Record<string, number>> {
  const appointments = await startAppointments(scope, { databaseUrl });
  const notifications = await startNotifications(scope, { appointmentsPort: appointments.port });
  let delivered = 0;
  log.delivered = () => delivered;
  const subscribers = await openSubscribers({
    port: notifications.port,
    count: channels,
    dialect: lobbyDialect((index) => ({ accountId: index + 1, role: 'patient', patientId: index + 1 }), ticketSecret),
    onPublication: () => {
      delivered += 1;
    },
  });
  scope.onEnd(async () => subscribers.close());
  return { appointments: appointments.program.pid, notifications: notifications.program.pid };
}

async function appendOnly(log: EventLog, seconds: number): Promise<number> {
  const startedAt = performance.now();
  const count = await closedLoop(clients, seconds, () => append(log));
  return (count * 1_000) / (performance.now() - startedAt);
}

/** The clock runs until the last event has reached its socket. */
async function appendAndDeliver(log: EventLog, seconds: number): Promise<number> {
  const startedAt = performance.now();
  const count = await closedLoop(clients, seconds, () => append(log));
  await allDelivered(log);
  return (count * 1_000) / (performance.now() - startedAt);
}
