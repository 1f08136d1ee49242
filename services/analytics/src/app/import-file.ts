import { conflict, invalid } from '@maternity/errors';
import type { Contract } from '../domain/contract.ts';
import { dayOfZone } from '../domain/hospital-day.ts';
import { factsOfContract } from '../domain/import-facts.ts';
import { isConserved } from '../domain/import-file.ts';
import type { ClaimedFile, FileProgress, ImportParts } from './import-ports.ts';

/** How often a worker that reads without writing says that it is alive. */
const renewEveryBytes = 16 * 1024 * 1024;

/** Told after every range of bytes; for who watches. */
export type OnProgress = (done: { bytes: number; kept: number; rejected: number }) => void;
export type ImportOptions = { stopping: AbortSignal; onProgress?: OnProgress };

/**
 * Takes a claimed file as far as it goes: profile, rows, publication. Goes on where another worker has stopped. When
 * `stopping` is aborted it releases the file after the present chunk.
 * Throws `invalid` where the file has to be refused, and whatever a storage could not do.
 */
export async function importFile(parts: ImportParts, file: ClaimedFile, options: ImportOptions): Promise<void> {
  const contract = await parts.contracts.read(file.dataset, file.progress?.contractVersion);
  if (!contract) throw invalid('unknown-dataset', 'No contract says what the rows of this dataset are.');
  if (!file.staged) {
    const progress = file.progress ?? (await profile(parts, file, contract));
    if (!progress) return;
    if (!(await stage(parts, { file, contract, progress, options }))) return;
  }
  await publish(parts, file, contract);
}

/** Undefined where there is nothing to read: the bytes are known. */
async function profile(parts: ImportParts, file: ClaimedFile, contract: Contract): Promise<FileProgress | undefined> {
  let renewedAt = 0;
  const renew = async (size: number): Promise<void> => {
    if (size - renewedAt < renewEveryBytes) return;
    renewedAt = size;
    await parts.files.renew(file);
  };
  const profiled = await parts.csv.profile(await contentOf(parts, file, 0), contract, renew);
  const { sha256, profile: found } = profiled;
  const keepsOrder = contract.semantics !== 'append';
  if (await parts.files.isDuplicate(file, { sha256, contractVersion: contract.version, keepsOrder })) {
    await parts.files.finish(file, { state: 'duplicate', errorCode: '' });
    return undefined;
  }
  await parts.files.begin(file, { ...profiled, contractVersion: contract.version });
  return { sha256, profile: found, bytesDone: found.headerBytes, linesDone: found.headerLines };
}

async function contentOf(
  { storage }: ImportParts,
  file: ClaimedFile,
  from: number,
): Promise<AsyncIterable<Uint8Array>> {
  const content = await storage.read(file, from);
  if (!content) throw invalid('object-gone', 'This version of the object is not there any more.');
  return content;
}

type Staging = { file: ClaimedFile; contract: Contract; progress: FileProgress; options: ImportOptions };

/** Reads the next range while the one before it is written. @returns false where it had to stop before the end. */
async function stage(parts: ImportParts, { file, contract, progress, options }: Staging): Promise<boolean> {
  const content = await contentOf(parts, file, progress.bytesDone);
  const factsOf = factsOfContract(contract, dayOfZone(parts.timeZone));
  const batches = parts.csv.rows(content, { contract, progress, factsOf, object: file });
  try {
    let next = await batches.next();
    while (!next.done && !options.stopping.aborted) {
      const batch = next.value;
      [next] = await Promise.all([batches.next(), parts.files.commit(file, batch)]);
      options.onProgress?.({ bytes: batch.byteTo, kept: batch.kept.length, rejected: batch.rejected.length });
    }
    if (next.done) return true;
  } finally {
    // Closes what it reads from.
    await batches.return();
  }
  await parts.files.release(file);
  return false;
}

async function publish(parts: ImportParts, file: ClaimedFile, contract: Contract): Promise<void> {
  const sums = await parts.publishing.conservation(file);
  if (!isConserved(sums)) throw conflict('not-conserved', 'Bytes or rows of the file are not accounted for.');
  const outcome = await parts.publishing.publish(file, contract);
  if (outcome === 'published') return;
  if (outcome === 'waiting') await parts.files.finish(file, { state: 'staged', errorCode: '' });
  else if (outcome === 'superseded') await parts.files.finish(file, { state: 'superseded', errorCode: '' });
  else throw invalid(outcome, 'The file as a whole breaks a rule of its contract.');
}
