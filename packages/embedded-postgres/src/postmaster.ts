import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import type { Cluster } from './cluster.ts';

/** A server process, as its own pid file describes it. `socketFolder` is empty in its first milliseconds. */
export type Postmaster = { pid: number; port: number; socketFolder: string };

const lockTimeout = '55P03';

/** A server that is not there yet, starts or stops: worth asking again. Anything else is an error. */
const notYet = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03']);

/** The live postmaster of the data directory, ours or one whose launcher died. */
export async function findPostmaster({ dataDirectory }: Cluster): Promise<Postmaster | undefined> {
  const pidFile = join(dataDirectory, 'postmaster.pid');
  const lines = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!(pid > 0) || !isServer(pid)) return undefined;
  return { pid, port: Number(lines[3]), socketFolder: lines[4] ?? '' };
}

/**
 * Removes the pid file of a process that lives but is another program: PostgreSQL would refuse to start. That of a
 * dead process stays: PostgreSQL replaces it itself, once it made sure that no orphan still uses the data.
 */
export async function removeFalsePidFile({ dataDirectory }: Cluster): Promise<void> {
  const pidFile = join(dataDirectory, 'postmaster.pid');
  const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''));
  if (pid > 0 && isProcess(pid) && !isServer(pid)) await rm(pidFile);
}

export function urlOf(database: string, { password }: Cluster, { port, socketFolder }: Postmaster): string {
  const host = encodeURIComponent(socketFolder);
  return `postgres://postgres:${password}@localhost:${port}/${encodeURIComponent(database)}?host=${host}`;
}

/**
 * A session on the server `pid` once it answers a query, or undefined if the process ended before. It holds a lock as long as this
 * launcher lives, so that a second one does not adopt, and then stop, a server that is in use.
 */
export async function connectWhenReady(cluster: Cluster, pid: number, deadline: number): Promise<Client | undefined> {
  while (isServer(pid)) {
    const postmaster = await findPostmaster(cluster);
    const client = postmaster?.pid === pid && postmaster.socketFolder ? await connect(cluster, postmaster) : undefined;
    if (client) return client;
    if (Date.now() > deadline) throw new Error(`PostgreSQL (process ${pid}) does not answer`);
    await setTimeout(10);
  }
  return undefined;
}

/** Fast shutdown, which ends sessions and saves; when that does not end in time, the immediate one. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, milliseconds] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (!isServer(pid)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + milliseconds;
    while (isServer(pid) && Date.now() < deadline) await setTimeout(5);
  }
  if (isServer(pid)) throw new Error(`PostgreSQL (process ${pid}) does not stop`);
}

/** Resolves when the process has ended; does not keep ours alive. An adopted process is no child: only asking tells. */
export async function ended(pid: number): Promise<void> {
  while (isServer(pid)) await setTimeout(200, undefined, { ref: false });
}

async function connect(cluster: Cluster, postmaster: Postmaster): Promise<Client | undefined> {
  const client = new Client({ connectionString: urlOf('postgres', cluster, postmaster), application_name: 'launcher' });
  client.on('error', () => undefined); // The server went away: `ended` tells.
  try {
    await client.connect();
    await client.query(`set lock_timeout = '1s'`);
    await client.query('select pg_advisory_lock(1)');
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    const { code = '' } = error as NodeJS.ErrnoException;
    if (notYet.has(code)) return undefined;
    if (code !== lockTimeout) throw error;
    throw new Error(`Another launcher uses the PostgreSQL in ${cluster.home}: stop that one first`, { cause: error });
  }
}

/**
 * Whether the process lives and is PostgreSQL: after a reboot the number may be anybody's, and in a container whose
 * first process reaps nobody a dead server stays as a zombie, which has no command line. Without /proc (macOS) the
 * number has to do. Another user's process (EPERM) is not the server of data that only we can enter.
 */
function isServer(pid: number): boolean {
  try {
    if (!isProcess(pid)) return false;
    return !existsSync('/proc/self') || /^[^\0]*\/postgres\0/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}

function isProcess(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
