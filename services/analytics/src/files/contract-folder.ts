import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The texts of the contracts in a folder, by their file names. */
export async function readContractFolder(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}
