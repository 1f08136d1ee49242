import { setTimeout as delay } from 'node:timers/promises';
import type { RunningPostgres } from '@maternity/embedded-postgres';
import { eventually } from '@maternity/testkit';
import type { Pool } from 'pg';
import { appendEvent } from '../../client/append-event.ts';
import { closedLoop } from '../../client/closed-loop.ts';
import { lobbyDialect, openSubscribers } from '../../client/subscriber.ts';
import { createDatabase, openPool, startCluster } from '../../platform/database.ts';
import { cpuSeconds } from '../../platform/processes.ts';
import { startAppointments, startNotifications, ticketSecret } from '../../platform/services.ts';
import type { Scope } from '../../platform/scope.ts';
import type { BenchRun } from '../series.ts';

const channels = 1_000;
const clients = 64;
const poolSize = 16;
const eventsPerSecond = 1_000;
/** Rounds of the CPU figure last longer: it is a share, and the sequencer's pauses have to average out. */
const cpuSecondsAtLeast = 8;

type Log = { pool: Pool; delivered: () => number; appended: number };

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
  const pids = [...services, postgres.pid];
  const cpu = `CPU at ${eventsPerSecond} events/s: appointments, notifications, PostgreSQL`;
  await run.measure({
    title: cpu,
    unit: 'cores',
    sides: { ours: () => coresAtPace(followed, pids, Math.max(run.seconds, cpuSecondsAtLeast)) },
    checks: [{ title: cpu, ours: 'ours', bound: 'most', floor: 0.7, goal: 0.5 }],
  });
  run.expectNone('events that were appended and not delivered', followed.appended - followed.delivered());
  return postgres.version;
}

async function openLog(scope: Scope, postgres: RunningPostgres, name: string): Promise<Log> {
  const pool = openPool(scope, await createDatabase(postgres, name), poolSize);
  return { pool, delivered: () => 0, appended: 0 };
}

/** Starts both services on the log, with a socket on each channel. @returns their process ids. */
async function follow(scope: Scope, databaseUrl: string, log: Log): Promise<number[]> {
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
  return [appointments.program.pid, notifications.program.pid];
}

async function append(log: Log): Promise<void> {
  log.appended += 1;
  await log.pool.query(appendEvent(`u:${(log.appended % channels) + 1}`, log.appended));
}

async function appendOnly(log: Log, seconds: number): Promise<number> {
  const startedAt = performance.now();
  const count = await closedLoop(clients, seconds, () => append(log));
  return (count * 1_000) / (performance.now() - startedAt);
}

/** The clock runs until the last event has reached its socket. */
async function appendAndDeliver(log: Log, seconds: number): Promise<number> {
  const startedAt = performance.now();
  const count = await closedLoop(clients, seconds, () => append(log));
  await allDelivered(log);
  return (count * 1_000) / (performance.now() - startedAt);
}

async function coresAtPace(log: Log, pids: number[], seconds: number): Promise<number> {
  const used = (): number => pids.reduce((sum, pid) => sum + cpuSeconds(pid), 0);
  const [startedAt, cpu] = [performance.now(), used()];
  let sent = 0;
  const pending = new Set<Promise<void>>();
  for (let elapsed = 0; elapsed < seconds; elapsed = (performance.now() - startedAt) / 1_000) {
    for (; sent < elapsed * eventsPerSecond; sent += 1) {
      const one = append(log);
      pending.add(one);
      void one.finally(() => pending.delete(one));
    }
    await delay(1);
  }
  await Promise.all(pending);
  await allDelivered(log);
  return ((used() - cpu) * 1_000) / (performance.now() - startedAt);
}

async function allDelivered(log: Log): Promise<void> {
  await eventually(() => log.delivered() >= log.appended, { timeoutMs: 60_000 });
}
