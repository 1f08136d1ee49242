import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '@maternity/testkit';
import { Client } from 'pg';
import { appendEvent } from '../client/append-event.ts';
import { openCrowd } from '../client/crowd.ts';
import { openPool, query } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import type { Scope } from '../platform/scope.ts';
import { patientHolder } from '../platform/seed.ts';
import type { Checks } from './checks.ts';

const heldMs = 10_000;
const everyMs = 50;
/** Ten times what a push takes on a busy laptop, and far below the time that the transactions stay open. */
const slowMs = 500;

/** Writes that stay open in another table and in another database of the cluster must not hold up a push. */
export async function holdTransactions(platform: Platform, checks: Checks, scope: Scope): Promise<void> {
  const { databaseUrl, notifications, cast } = platform;
  const arrived = new Map<number, number>();
  const holders = Array.from({ length: cast.patients }, (_, index) => patientHolder(index + 1));
  await openCrowd(scope, {
    port: notifications.port,
    holders,
    pause: () => 0,
    onPublication: (_client, { d }) => arrived.set(Number(d['appointmentId']), performance.now()),
  });
  const otherUrl = new URL(databaseUrl);
  otherUrl.pathname = 'chaos_other';
  await query(databaseUrl, 'create database chaos_other');
  await query(otherUrl.href, 'create table note (text text)');
  const held = [
    await holdOpen(databaseUrl, `update patient set last_name = last_name where id = 1`),
    await holdOpen(otherUrl.href, `insert into note values ('open')`),
  ];

  const pool = openPool(scope, databaseUrl, 2);
  const committed = new Map<number, number>();
  const until = performance.now() + heldMs;
  for (let number = 1; performance.now() < until; number += 1) {
    await pool.query(appendEvent(`u:${(number % cast.patients) + 1}`, number));
    committed.set(number, performance.now());
    await delay(everyMs);
  }
  await eventually(() => arrived.size === committed.size).catch(() => undefined);
  const late = [...committed].filter(([number, at]) => (arrived.get(number) ?? Infinity) - at > slowMs);
  const times = [...committed].map(([number, at]) => (arrived.get(number) ?? Infinity) - at);
  checks.expect(
    `of ${times.length} pushes beside open transactions, later than ${slowMs} ms`,
    late.length,
    late.length === 0,
  );
  checks.expect('slowest push in ms', Math.max(...times).toFixed(1), true);
  for (const client of held) await client.end();
}

async function holdOpen(connectionString: string, statement: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query('begin');
  await client.query(statement);
  return client;
}
