import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deletePostgres, startPostgres } from '@maternity/embedded-postgres';
import type { RunningPostgres } from '@maternity/embedded-postgres';
import { stopWhenWeDie } from '@maternity/testkit';
import { Client, Pool } from 'pg';
import { root } from './root.ts';
import type { Scope } from './scope.ts';

/** A cluster of this run's own on the disk that `npm start` uses, with fsync as there; gone afterwards. */
export async function startCluster(scope: Scope): Promise<RunningPostgres> {
  const dataFolder = join(root, '.data', `tests-${process.pid}`);
  mkdirSync(dataFolder, { recursive: true });
  const starting = startPostgres({ dataFolder, settings: { max_connections: '200' } });
  // Known from the first moment: a run that is interrupted now must not leave half a cluster.
  scope.onEnd(async () => {
    const started = await starting.catch(() => undefined);
    await started?.stop();
    await deletePostgres(dataFolder);
    rmSync(dataFolder, { recursive: true, force: true });
  });
  const postgres = await starting;
  const guard = stopWhenWeDie(postgres.pid, dataFolder);
  scope.onEnd(async () => guard.release());
  return postgres;
}

/** A new database with the schema of appointments, made by its own command. */
export async function createDatabase(postgres: RunningPostgres, name: string): Promise<string> {
  await query(postgres.adminUrl, `create database ${name}`);
  const url = postgres.url(name);
  const environment = { PATH: process.env['PATH'], APPOINTMENTS_DATABASE_URL: url };
  await promisify(execFile)(process.execPath, [join(root, 'services/appointments/dist/migrate.js')], {
    env: environment,
  });
  return url;
}

export function openPool(scope: Scope, connectionString: string, max: number): Pool {
  // As appointments connects.
  const pool = new Pool({ connectionString, max, options: '-c enable_seqscan=off -c jit=off' });
  // `end` does not wait for connections to close, and the cluster may be quicker to break them.
  pool.on('error', () => undefined);
  scope.onEnd(() => pool.end());
  return pool;
}

/** One statement on a connection of its own. */
export async function query<Row>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(text, values);
    return rows as Row[];
  } finally {
    await client.end();
  }
}

export async function deadlocks(url: string): Promise<number> {
  const statement = `select deadlocks::int as count from pg_stat_database where datname = current_database()`;
  const [row] = await query<{ count: number }>(url, statement);
  return row?.count ?? 0;
}
