import { longestAttempts, retryDelayMs } from '../domain/import-file.ts';
import type { ClaimedFile, FileStore } from './import-ports.ts';

/** Why a worker could not finish a file. */
export type ImportFailure = { code: string; kind: string };

/** Leaves a file that could not be imported where it belongs: refused, to be tried again, or given up. */
export async function settleImport(files: FileStore, file: ClaimedFile, { code, kind }: ImportFailure): Promise<void> {
  // Whoever holds it now settles it.
  if (code === 'lease-lost') return;
  if (kind === 'invalid') await files.finish(file, { state: 'rejected', errorCode: code });
  else if (file.attempt >= longestAttempts) await files.finish(file, { state: 'dead', errorCode: code });
  else await files.retry(file, { delayMs: retryDelayMs(file.attempt), errorCode: code });
}
