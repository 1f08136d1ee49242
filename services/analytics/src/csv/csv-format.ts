import { createHash } from 'node:crypto';
import type { CsvFormat } from '../app/import-ports.ts';
import { rowReader } from '../domain/csv-row.ts';
import { profileFile } from './profile-file.ts';
import { readRows } from './read-rows.ts';

/** @param rowsInChunk about how many rows are committed together, and so are read again after a kill. */
export const csvFormat = (rowsInChunk: number): CsvFormat => ({
  profile: profileFile,
  rows: (content, { contract, progress, factsOf, object }) =>
    readRows(content, {
      profile: progress.profile,
      reader: rowReader(contract, progress.profile.header, factsOf),
      fileKey: createHash('sha256').update(`${object.bucket}/${object.object}`).digest('hex').slice(0, 24),
      byteFrom: progress.bytesDone,
      lineFrom: progress.linesDone,
      rows: rowsInChunk,
    }),
});
