import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Client } from 'pg';
import { createCluster, deleteCluster, majorOfData, makeShelter, openCluster, readRecord } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import { findBinaries } from './find-binaries.ts';
import { launchServer, removeSocketFolder } from './launch-server.ts';
import { connectWhenReady, ended, findPostmaster, stopPostmaster, urlOf } from './postmaster.ts';

const defaultShelter = '/var/lib/maternity-postgres';

export type PostgresOptions = {
  /** The caller's folder, made when absent. Holds the data, or a note of where it is when the server cannot reach it. */
  dataFolder: string;
  /** Listen on 127.0.0.1 too. Without it the only way in is a socket in a private folder, and no port can be taken. */
  port?: number;
  /** Server settings over the laptop defaults, such as `{ fsync: 'off' }` for tests. */
  settings?: Record<string, string>;
  /** Only the binaries of the npm package, whatever the system has. */
  forceBundled?: boolean;
  /**
   * Where root keeps data and binaries that the server's user cannot reach, such as below a 0700 home. Only root may be
   * able to write there, so that nobody plants files: `/var/lib/maternity-postgres` unless given.
   */
  shelter?: string;
  /** Told each step that takes time, one short sentence. */
  log?: (step: string) => void;
};

export type RunningPostgres = {
  /** For node-pg and libpq. Names the database; does not create it. Contains the password: never log it. */
  url: (database: string) => string;
  adminUrl: string;
  pid: number;
  /** Such as `18.4`. */
  version: string;
  source: 'system' | 'bundled';
  /** It ran already: its launcher died without stopping it. It keeps the settings and the port it was started with. */
  adopted: boolean;
  /** Resolves when the server has ended, wanted or not. */
  exited: Promise<void>;
  /** Ends all sessions, saves, and resolves when the process is gone. */
  stop: () => Promise<void>;
};

/**
 * Starts the PostgreSQL of `dataFolder`, creating it the first time, and resolves once it answers a query. The server
 * is a process group of its own: Ctrl-C in a terminal does not reach it before its clients have drained.
 * One launcher at a time: a second one is refused while the first lives.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataFolder = resolve(options.dataFolder);
  const { shelter = defaultShelter } = options;
  const cluster = await openCluster(dataFolder, shelter);
  const running = await adopt(cluster);
  if (running) return running;

  const major = await majorOfData(cluster);
  const { account } = cluster;
  const copyTo = (): Promise<string> => makeShelter(account === undefined ? dataFolder : shelter);
  const binaries = await findBinaries({ account, major, forceBundled: options.forceBundled ?? false, copyTo });
  if (major === undefined) {
    options.log?.(`creating a PostgreSQL ${binaries.version} database cluster`);
    await createCluster(cluster, binaries, options.settings?.['fsync'] !== 'off');
  }
  const session = await launchServer(cluster, binaries, options);
  return describeServer(cluster, session, false);
}

/** Stops the PostgreSQL of `dataFolder` if it runs and deletes its data, wherever it lives. */
export async function deletePostgres(dataFolder: string): Promise<void> {
  if ((await readRecord(dataFolder)) === undefined) return;
  const cluster = await openCluster(resolve(dataFolder), defaultShelter);
  const running = await adopt(cluster);
  await running?.stop();
  await deleteCluster(dataFolder, cluster);
}

async function adopt(cluster: Cluster): Promise<RunningPostgres | undefined> {
  const postmaster = await findPostmaster(cluster);
  const session = postmaster && (await connectWhenReady(cluster, postmaster.pid, Date.now() + 60_000));
  return session && describeServer(cluster, session, true);
}

async function describeServer(cluster: Cluster, session: Client, adopted: boolean): Promise<RunningPostgres> {
  const postmaster = await findPostmaster(cluster);
  if (!postmaster) throw new Error('PostgreSQL ended as soon as it had started');
  const { rows } = await session.query<{ version: string }>(`select current_setting('server_version') as version`);
  const url = (database: string): string => urlOf(database, cluster, postmaster);
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    await session.end();
    await stopPostmaster(postmaster.pid);
    await removeSocketFolder(postmaster.socketFolder);
  };
  return {
    url,
    adminUrl: url('postgres'),
    pid: postmaster.pid,
    version: /^[\d.]+/.exec(rows[0]?.version ?? '')?.[0] ?? '',
    source: await sourceOf(cluster),
    adopted,
    exited: ended(postmaster.pid),
    stop: () => (stopping ??= stop()),
  };
}

/** The server writes the command that started it beside its data; both homes of the npm binaries end alike. */
async function sourceOf({ dataDirectory }: Cluster): Promise<'system' | 'bundled'> {
  const command = await readFile(`${dataDirectory}/postmaster.opts`, 'utf8');
  return command.includes('/native/bin/postgres') ? 'bundled' : 'system';
}
