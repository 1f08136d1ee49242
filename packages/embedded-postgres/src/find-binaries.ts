import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundledBinaries } from './bundled-binaries.ts';
import type { Account } from './server-account.ts';

export type Binaries = { folder: string; version: string };

type Search = { account: Account; major: number | undefined; forceBundled: boolean; copyTo: () => Promise<string> };

const oldestMajor = 15;

/** What our child processes see of the environment: nothing of ours, so that no PG* variable of a shell leaks in. */
export const serverEnvironment = { LC_ALL: 'C', PATH: '/usr/bin:/bin' };

/**
 * The PostgreSQL to run: the system's newest first, then PATH, then the npm package. With `major` (data that exists)
 * only that version will do, because the files of one major version cannot be read by another.
 */
export async function findBinaries(search: Search): Promise<Binaries> {
  const seen: string[] = [];
  for await (const folder of candidates(search)) {
    const version = versionOf(folder, search.account);
    if (version === undefined) continue;
    const major = Number.parseInt(version);
    if (search.major === undefined ? major >= oldestMajor : major === search.major) return { folder, version };
    seen.push(version);
  }
  const found = seen.length > 0 ? `found only ${seen.join(', ')}` : 'found none';
  if (search.major === undefined) {
    throw new Error(`No PostgreSQL ${oldestMajor} or newer: ${found}. Try: apt-get install postgresql`);
  }
  throw new Error(
    `The data was written by PostgreSQL ${search.major}; ${found}. ` +
      `Install PostgreSQL ${search.major}, or give the data up: npm start -- --reset`,
  );
}

async function* candidates({ account, forceBundled, copyTo }: Search): AsyncGenerator<string> {
  if (!forceBundled) {
    const installed = await readdir('/usr/lib/postgresql').catch(() => []);
    for (const major of installed.sort((a, b) => Number(b) - Number(a))) yield `/usr/lib/postgresql/${major}/bin`;
    const onPath = spawnSync('sh', ['-c', 'command -v postgres'], { encoding: 'utf8' }).stdout.trim();
    if (onPath) yield dirname(await realpath(onPath));
  }
  const bundled = await bundledBinaries(account, copyTo);
  if (bundled !== undefined) yield bundled;
}

/** Undefined where the account cannot run it. Debian's client package has a bin folder without a server. */
function versionOf(folder: string, account: Account): string | undefined {
  if (!existsSync(join(folder, 'initdb'))) return undefined;
  const options = { ...account, cwd: '/', env: serverEnvironment, encoding: 'utf8' } as const;
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], options);
  return /\(PostgreSQL\) (\d+\.\d+)/.exec(stdout)?.[1];
}
