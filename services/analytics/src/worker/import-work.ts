import { isAppError } from '@maternity/errors';
import type { Log } from '@maternity/kit';
import { importFile, type OnProgress } from '../app/import-file.ts';
import type { ClaimedFile, ImportParts } from '../app/import-ports.ts';
import { settleImport } from '../app/settle-import.ts';

export type ImportWork = {
  parts: ImportParts;
  owner: string;
  log: Log;
  stopping: AbortSignal;
  onProgress?: OnProgress;
};

/** Claims a file and imports it. @returns whether there was one. */
export async function importNext(work: ImportWork, id?: number): Promise<boolean> {
  const { parts, owner, log, stopping } = work;
  if (stopping.aborted) return false;
  const file = await parts.files.claim(owner, id);
  if (!file) {
    while (await parts.files.sweep());
    return false;
  }
  const told = { 'maternity.import': file.id, 'maternity.dataset': file.dataset };
  try {
    await importFile(parts, file, work);
    log.info(told, 'import handled');
  } catch (error) {
    await settle(work, file, error);
  }
  return true;
}

async function settle({ parts, log }: ImportWork, file: ClaimedFile, error: unknown): Promise<void> {
  const known = isAppError(error) ? { code: error.code, kind: error.kind } : { code: 'internal', kind: 'unknown' };
  const told = { 'maternity.import': file.id, 'error.code': known.code };
  log.warn(isAppError(error) ? told : { ...told, err: error }, 'import failed');
  await settleImport(parts.files, file, known);
}
