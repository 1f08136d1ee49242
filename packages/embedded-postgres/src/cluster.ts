import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { serverEnvironment } from './find-binaries.ts';
import type { Binaries } from './find-binaries.ts';
import { anotherUsers, canEnter, ownFolder, serverAccount } from './server-account.ts';
import type { Account } from './server-account.ts';

/** A database cluster at rest: where it lives, who runs it, and its superuser's password. */
export type Cluster = { home: string; dataDirectory: string; password: string; account: Account };

/** Kept as `cluster.json` in the caller's data folder, readable by its owner only. */
type ClusterRecord = { home: string; password: string };

/** Opens the cluster that belongs to `dataFolder`, or decides that a new one will live there or in the shelter. */
export async function openCluster(dataFolder: string, shelter: string): Promise<Cluster> {
  const { home, password } = (await readRecord(dataFolder)) ?? (await newRecord(dataFolder, shelter));
  const path = resolve(dataFolder, home);
  const account = await ownFolder(path, serverAccount());
  return { home: path, dataDirectory: join(path, 'data'), password, account };
}

/** Undefined while there is no data. */
export async function majorOfData({ dataDirectory }: Cluster): Promise<number | undefined> {
  const version = await readFile(join(dataDirectory, 'PG_VERSION'), 'utf8').catch(ignoreMissing);
  return version === undefined ? undefined : Number.parseInt(version);
}

/** Runs initdb beside the final place and renames: an interrupted one leaves a draft, never half a cluster. */
export async function createCluster(cluster: Cluster, binaries: Binaries, fsync: boolean): Promise<void> {
  const draft = await mkdtemp(join(cluster.home, 'initdb-'));
  const passwordFile = join(draft, 'password');
  const data = join(draft, 'data');
  await writeFile(passwordFile, cluster.password, { flag: 'wx', mode: 0o600 });
  if (cluster.account) {
    const { uid, gid } = cluster.account;
    await Promise.all([draft, passwordFile].map((path) => chown(path, uid, gid)));
  }
  // C sorts by bytes, which is fastest; its own character type would know no letters beyond ASCII.
  const characters = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  const locale = ['--encoding=UTF8', '--locale=C', `--lc-ctype=${characters}`];
  const login = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const rest = ['--no-instructions', ...(fsync ? [] : ['--no-sync'])];
  const options = { ...cluster.account, cwd: '/', env: serverEnvironment, timeout: 120_000 };
  await promisify(execFile)(join(binaries.folder, 'initdb'), ['-D', data, ...locale, ...login, ...rest], options);
  await rename(data, cluster.dataDirectory);
  const drafts = (await readdir(cluster.home)).filter((name) => name.startsWith('initdb-'));
  await Promise.all(drafts.map((name) => rm(join(cluster.home, name), { recursive: true, force: true })));
}

/** Deletes a stopped cluster and what was known of it. */
export async function deleteCluster(dataFolder: string, cluster: Cluster): Promise<void> {
  await rm(cluster.home, { recursive: true, force: true });
  await rm(recordFile(dataFolder), { force: true });
}

export async function readRecord(dataFolder: string): Promise<ClusterRecord | undefined> {
  const refuse = (error: NodeJS.ErrnoException): undefined => {
    if (error.code === 'EACCES') throw anotherUsers(dataFolder, error);
    ignoreMissing(error);
    return undefined;
  };
  const text = await readFile(recordFile(dataFolder), 'utf8').catch(refuse);
  return text === undefined ? undefined : (JSON.parse(text) as ClusterRecord);
}

async function newRecord(dataFolder: string, shelter: string): Promise<ClusterRecord> {
  await mkdir(dataFolder, { recursive: true });
  const reachable = canEnter(serverAccount(), dataFolder);
  // A random name, not one made of the path: a new clone at the same path must not find old data.
  const home = reachable ? 'cluster' : join(await makeShelter(shelter), randomBytes(8).toString('hex'));
  const record = { home, password: randomBytes(24).toString('base64url') };
  const draft = `${recordFile(dataFolder)}.draft`;
  await writeFile(draft, JSON.stringify(record), { mode: 0o600 });
  await rename(draft, recordFile(dataFolder));
  return record;
}

/** A folder that every user can enter and only we can write, whatever the umask. */
export async function makeShelter(shelter: string): Promise<string> {
  await mkdir(shelter, { recursive: true });
  await chmod(shelter, 0o755);
  return shelter;
}

function recordFile(dataFolder: string): string {
  return join(dataFolder, 'cluster.json');
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
