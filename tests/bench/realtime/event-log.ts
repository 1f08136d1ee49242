import { eventually } from '@maternity/testkit';
import type { Pool } from 'pg';
import { appendEvent } from '../../client/append-event.ts';

/** A database that events are appended to, and how many of them have reached their sockets. */
export type EventLog = { pool: Pool; delivered: () => number; appended: number };

export const channels = 1_000;

/** To each channel in turn. */
export async function append(log: EventLog): Promise<void> {
  log.appended += 1;
  await log.pool.query(appendEvent(`u:${(log.appended % channels) + 1}`, log.appended));
}

export async function allDelivered(log: EventLog): Promise<void> {
  await eventually(() => log.delivered() >= log.appended, { timeoutMs: 60_000 });
}
