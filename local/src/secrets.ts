import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Secrets = { ACCESS_TOKEN_SECRET: string; REALTIME_TICKET_SECRET: string };

export const secretsFile = 'secrets.json';

/** Made once and kept where only their owner reads them, so that sessions outlive a restart. */
export async function loadSecrets(dataFolder: string): Promise<Secrets> {
  const file = join(dataFolder, secretsFile);
  const kept = await readFile(file, 'utf8').catch(ignoreMissing);
  if (kept !== undefined) return JSON.parse(kept) as Secrets;
  const secrets = { ACCESS_TOKEN_SECRET: newSecret(), REALTIME_TICKET_SECRET: newSecret() };
  await writeFile(`${file}.draft`, JSON.stringify(secrets), { mode: 0o600 });
  await rename(`${file}.draft`, file);
  return secrets;
}

const newSecret = (): string => randomBytes(32).toString('base64url');

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
