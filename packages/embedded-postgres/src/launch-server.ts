import { spawn } from 'node:child_process';
import type { StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Cluster } from './cluster.ts';
import { serverEnvironment } from './find-binaries.ts';
import type { Binaries } from './find-binaries.ts';
import { connectWhenReady, removeFalsePidFile, stopPostmaster } from './postmaster.ts';

type LaunchOptions = { port?: number; settings?: Record<string, string> };
type Command = { program: string; parameters: string[] };

/** Small in memory, and silent about rows: messages, details and statements of failed queries hold personal data. */
const laptopSettings = {
  shared_buffers: '64MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** 107 bytes on Linux, 103 on macOS. */
const longestSocketPath = 103;
const shortSocketFolder = '/tmp/maternity-postgres-';
const defaultPort = 5432;
const readyWithinMilliseconds = 60_000;

/** Starts the server and resolves with the first session on it; an error holds what the server said. */
export async function launchServer(cluster: Cluster, binaries: Binaries, options: LaunchOptions): Promise<Client> {
  await removeFalsePidFile(cluster);
  const socketFolder = await makeSocketFolder(cluster);
  const command = {
    program: join(binaries.folder, 'postgres'),
    parameters: parameters(cluster, socketFolder, options),
  };
  const deadline = Date.now() + readyWithinMilliseconds;
  for (;;) {
    const session = await attempt(cluster, command, deadline);
    if (session) return session;
    const said = await readFile(logFile(cluster), 'utf8');
    // After a kill -9 the server's orphans need a moment to notice; until then the data is theirs.
    if (!said.includes('pre-existing shared memory block') || Date.now() > deadline) {
      await removeSocketFolder(socketFolder);
      throw new Error(reason(said, options.port));
    }
    await setTimeout(50);
  }
}

async function attempt(cluster: Cluster, command: Command, deadline: number): Promise<Client | undefined> {
  const pid = await spawnServer(cluster, command);
  try {
    return await connectWhenReady(cluster, pid, deadline);
  } catch (error) {
    await stopPostmaster(pid);
    throw error;
  }
}

function parameters(cluster: Cluster, socketFolder: string, { port, settings }: LaunchOptions): string[] {
  const all = {
    ...laptopSettings,
    ...settings,
    port: `${port ?? defaultPort}`,
    listen_addresses: port === undefined ? '' : '127.0.0.1',
    unix_socket_directories: socketFolder,
  };
  return ['-D', cluster.dataDirectory, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Its output goes to a file, not to a pipe of ours, so that it outlives us; a group of its own keeps Ctrl-C away. */
async function spawnServer(cluster: Cluster, { program, parameters }: Command): Promise<number> {
  const log = await newLog(cluster);
  try {
    const stdio: StdioOptions = ['ignore', log.fd, log.fd];
    const options = { ...cluster.account, cwd: '/', env: serverEnvironment, detached: true, stdio };
    const server = spawn(program, parameters, options);
    await once(server, 'spawn'); // Rejects with the error event of a program that cannot be run.
    server.unref();
    return server.pid ?? 0;
  } finally {
    await log.close();
  }
}

/** Made anew each time, never opened: root must not follow a link that the server's user left in its folder. */
async function newLog(cluster: Cluster): Promise<FileHandle> {
  await rm(logFile(cluster), { force: true });
  const log = await open(logFile(cluster), 'wx', 0o600);
  if (cluster.account) await log.chown(cluster.account.uid, cluster.account.gid);
  return log;
}

async function makeSocketFolder({ home, account }: Cluster): Promise<string> {
  if (Buffer.byteLength(join(home, '.s.PGSQL.65535')) <= longestSocketPath) return home;
  const folder = await mkdtemp(shortSocketFolder);
  if (account) await chown(folder, account.uid, account.gid);
  return folder;
}

export async function removeSocketFolder(folder: string): Promise<void> {
  if (folder.startsWith(shortSocketFolder)) await rm(folder, { recursive: true, force: true });
}

function reason(said: string, port: number | undefined): string {
  if (port !== undefined && said.includes('Address already in use')) {
    return `Port ${port} is taken: PostgreSQL cannot listen on 127.0.0.1:${port}. Free it or choose another port.`;
  }
  return `PostgreSQL did not start. It said: ${said.trim().slice(-2_000)}`;
}

function logFile({ home }: Cluster): string {
  return join(home, 'postgres.log');
}
