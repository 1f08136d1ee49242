import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import { partNames, serviceOf } from './service-plan.ts';
import type { PartName } from './service-plan.ts';

/** A hash of the built code that each part consists of: its service's own and that of our packages below it. */
export type BuiltCode = Map<PartName, string>;

export async function readBuiltCode(): Promise<BuiltCode> {
  const hashes = new Map<string, Promise<string>>();
  const hashOf = (folder: string): Promise<string> => {
    const known = hashes.get(folder) ?? hashScripts(join(projectRoot, folder, 'dist'));
    hashes.set(folder, known);
    return known;
  };
  const entries = partNames.map(async (name) => {
    const folder = `services/${serviceOf(name)}`;
    const folders = [folder, ...(await packagesBelow(folder))];
    const parts = await Promise.all(folders.map(hashOf));
    return [name, parts.join()] as const;
  });
  return new Map(await Promise.all(entries));
}

export const changedServices = (before: BuiltCode, after: BuiltCode): PartName[] =>
  partNames.filter((name) => before.get(name) !== after.get(name));

async function packagesBelow(folder: string): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(projectRoot, folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  const direct = Object.keys(manifest.dependencies ?? {})
    .filter((name) => name.startsWith('@maternity/'))
    .map((name) => name.replace('@maternity/', 'packages/'));
  const below = await Promise.all(direct.map(packagesBelow));
  return [...new Set([...direct, ...below.flat()])].sort();
}

async function hashScripts(dist: string): Promise<string> {
  const entries = await readdir(dist, { recursive: true });
  const scripts = entries.filter((name) => name.endsWith('.js')).sort();
  const hash = createHash('sha256');
  for (const name of scripts) hash.update(name).update(await readFile(join(dist, name)));
  return hash.digest('hex');
}
