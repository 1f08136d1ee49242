import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Pool, types, type PoolClient, type PoolConfig } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Gauge, Histogram } from 'prom-client';
import { unavailable } from '@maternity/errors';
import type { Log } from '../log.ts';
import { startSpan } from '../trace.ts';
import { isRetryable, translate } from './errors.ts';
import type { Statement } from './sql.ts';
import type { Row, Transaction } from './transaction.ts';

export type PostgresOptions = {
  url: string;
  poolSize: number;
  applicationName: string;
  statementTimeoutMs?: number;
  /** Of every connection, such as { enable_seqscan: 'off' }. */
  settings?: Record<string, string>;
};

export type Postgres = {
  readonly name: string;
  readonly url: string;
  /**
   * One statement, one round trip, planned once a connection.
   * @param parents the span, or spans where it serves several requests, that it stands below.
   */
  query<T>(statement: Statement, parents?: string | string[]): Promise<T[]>;
  /** Begin, the statements that `work` yields, commit; again (3 times at most) after a deadlock. */
  transaction<T>(work: () => Transaction<T>, traceparent?: string): Promise<T>;
  ping(): Promise<void>;
  stop(): Promise<void>;
};

const operationDuration = new Histogram({
  name: 'db_client_operation_duration_seconds',
  help: 'Duration of statements and transactions, waiting for a connection included',
  labelNames: ['db_operation_name'],
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
});
/** Open pools by name, for the gauge only. */
const pools = new Map<string, Pool>();
new Gauge({
  name: 'db_client_connections',
  help: 'Connections of the pool by state; pending are requests that wait for one',
  labelNames: ['db_client_connection_pool_name', 'state'],
  collect() {
    for (const [name, pool] of pools) {
      const label = { db_client_connection_pool_name: name };
      this.set({ ...label, state: 'idle' }, pool.idleCount);
      this.set({ ...label, state: 'used' }, pool.totalCount - pool.idleCount);
      this.set({ ...label, state: 'pending' }, pool.waitingCount);
    }
  },
});
type Parents = string | string[] | undefined;
const mostWaiting = 2_000;
const transactionAttempts = 3;

/** Ids fit a double; a date stays the day it is instead of becoming an instant. */
const parsers = new Map<number, (text: string) => unknown>([
  [types.builtins.INT8, Number],
  [types.builtins.DATE, (text) => text],
]);

function poolConfig(options: PostgresOptions): PoolConfig {
  const { url, poolSize, applicationName, statementTimeoutMs = 10_000, settings = {} } = options;
  return {
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    connectionString: url,
    max: poolSize,
    application_name: applicationName,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: statementTimeoutMs,
    lock_timeout: Math.min(5_000, statementTimeoutMs),
    idle_in_transaction_session_timeout: 5_000,
    keepAlive: true,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        parsers.get(oid) ?? (types.getTypeParser(oid, format) as (text: string) => unknown),
    },
  };
}

export function connectPostgres(options: PostgresOptions, log: Log): Postgres {
  const pool = new Pool(poolConfig(options));
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {
    log.warn({ 'event.action': 'connection-lost' }, 'an idle database connection broke');
  });
  pools.set(options.applicationName, pool);
  const measured = <T>(operation: string, parents: Parents, work: () => Promise<T>): Promise<T> => {
    if (pool.waitingCount >= mostWaiting) {
      throw unavailable('database-busy', 'The database has more work than it can take; try again shortly.');
    }
    return observe(operation, parents, work);
  };
  const query = <T>(statement: Statement, parents?: string | string[]): Promise<T[]> =>
    measured(operationOf(statement), parents, async () => (await pool.query(statement)).rows as T[]);
  return {
    name: 'postgres',
    url: options.url,
    query,
    transaction: (work, traceparent) => measured('transaction', traceparent, () => runTransaction(pool, work)),
    ping: async () => {
      await query({ name: 'ping', text: 'select 1', values: [] });
    },
    stop: () => {
      pools.delete(options.applicationName);
      return pool.end();
    },
  };
}

async function observe<T>(operation: string, parents: Parents, work: () => Promise<T>): Promise<T> {
  const attributes = { 'db.system.name': 'postgresql', 'db.operation.name': operation };
  const spans = (Array.isArray(parents) ? parents : [parents]).map((parent) =>
    startSpan(operation, { kind: 'client', parent, attributes }),
  );
  const startedAt = performance.now();
  let failure: string | undefined;
  try {
    return await work();
  } catch (error) {
    failure = error instanceof Error ? error.name : 'unknown';
    throw translate(error);
  } finally {
    operationDuration.observe({ db_operation_name: operation }, (performance.now() - startedAt) / 1_000);
    for (const span of spans) span.end(failure);
  }
}

async function runTransaction<T>(pool: Pool, work: () => Transaction<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const client = await pool.connect();
    try {
      return await runOnce(client, work());
    } catch (error) {
      if (attempt === transactionAttempts || !isRetryable(error)) throw error;
    }
  }
}

async function runOnce<T>(client: PoolClient, work: Transaction<T>): Promise<T> {
  let broken = true;
  try {
    await client.query('begin');
    const result = await runSteps(client, work).catch(async (error: unknown) => {
      await client.query('rollback');
      broken = false;
      throw error;
    });
    await client.query('commit');
    broken = false;
    return result;
  } finally {
    client.release(broken);
  }
}

async function runSteps<T>(client: PoolClient, work: Transaction<T>): Promise<T> {
  let step = work.next([]);
  while (!step.done) step = work.next(await runStep(client, step.value));
  return step.value;
}

async function runStep(client: PoolClient, step: Statement): Promise<Row[]> {
  if (!step.lines) return (await client.query(step)).rows as Row[];
  // Rows by the hundred: a write of each costs more than the row.
  await pipeline(Readable.from(joined(step.lines)), client.query(copyFrom(step.text)));
  return [];
}

function* joined(lines: readonly string[]): Generator<Buffer> {
  for (let from = 0; from < lines.length; from += 256) yield Buffer.from(lines.slice(from, from + 256).join(''));
}

/** "select appointment": verb and table, few enough for a label. */
function operationOf({ text }: Statement): string {
  const [verb = 'unknown'] = /^[a-z]+/.exec(text.trimStart().toLowerCase()) ?? [];
  const [, subject = ''] = /\b(?:from|into|update|call)\s+([a-z_]+)/.exec(text.toLowerCase()) ?? [];
  return subject ? `${verb} ${subject}` : verb;
}
