import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, lstat, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Whom the server's processes run as; undefined means: as whoever we are. */
export type Account = { uid: number; gid: number } | undefined;

/** PostgreSQL refuses to be root: root hands its processes to `postgres` where that user exists, else to `nobody`. */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return undefined;
  return accountOf('postgres') ?? accountOf('nobody');
}

/** Asked of the system itself, because modes, groups and access lists of every parent folder decide together. */
export function canEnter(account: Account, folder: string): boolean {
  return account === undefined || spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0;
}

/**
 * Makes `folder` the private property of the account and says who runs the server there. Data that already has an
 * owner keeps it: a plain user's data, started by root this time, must still be the plain user's tomorrow.
 */
export async function ownFolder(folder: string, account: Account): Promise<Account> {
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { uid, gid } = await lstat(folder);
  if (account === undefined) {
    if (uid === process.getuid?.()) return undefined;
    throw anotherUsers(folder);
  }
  if (uid !== 0) return { uid, gid };
  execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, folder]);
  await chmod(folder, 0o700);
  return account;
}

export function anotherUsers(folder: string, cause?: unknown): Error {
  return new Error(`${folder} belongs to another user: start as that user or as root`, { cause });
}

function accountOf(name: string): Account {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  return uid?.status === 0 && gid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}
