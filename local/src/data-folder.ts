import { accessSync, constants, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deletePostgres } from '@maternity/embedded-postgres';
import { removeDemoFile } from './demo-file.ts';
import { secretsFile } from './secrets.ts';
import { StartError } from './settings.ts';

export function openDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new StartError(
      `The data folder ${folder} cannot be written (${code}). Start as its owner, or choose another: DATA_FOLDER=… npm start`,
    );
  }
}

/** Deletes what was kept there and nothing else: the folder may be one that holds other things too. */
export async function emptyDataFolder(folder: string): Promise<void> {
  await deletePostgres(folder);
  await removeDemoFile(folder);
  await rm(join(folder, secretsFile), { force: true });
  await rm(join(folder, 'logs'), { recursive: true, force: true });
}
