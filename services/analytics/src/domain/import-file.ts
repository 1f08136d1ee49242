import type { Contract } from './contract.ts';
import type { RowError, KeptRow } from './csv-row.ts';

export type FileState =
  | 'discovered'
  | 'claimed'
  | 'staging'
  | 'staged'
  | 'published'
  | 'rejected'
  | 'retry_wait'
  | 'dead'
  | 'duplicate'
  | 'superseded';

/** How a file is read; found out once, and the same for every worker that goes on with it. */
export type FileProfile = {
  encoding: string;
  delimiter: string;
  newline: '\n' | '\r';
  header: string[];
  /** Byte order mark and header. */
  headerBytes: number;
  headerLines: number;
};

export type StagedRow = Omit<KeptRow, 'canonical'> & { line: number; hash: string };
export type RejectedRow = RowError & { line: number; byteFrom: number; byteTo: number };

/** What a range of bytes held. */
export type RowBatch = {
  byteFrom: number;
  byteTo: number;
  lineFrom: number;
  lineTo: number;
  kept: StagedRow[];
  rejected: RejectedRow[];
  bytesKept: number;
  bytesRejected: number;
  bytesBlank: number;
};

export const longestAttempts = 5;

/** Milliseconds until the next attempt: 2 s, 4 s, 8 s, 16 s. */
export const retryDelayMs = (attempt: number): number => 1_000 * 2 ** Math.min(attempt, 6);

/** What the chunks of a file add up to, and what is staged of it. */
export type Conservation = {
  size: number;
  headerBytes: number;
  firstByte: number;
  lastByte: number;
  /** Ranges that do not begin where the one before them ends. */
  gaps: number;
  bytesKept: number;
  bytesRejected: number;
  bytesBlank: number;
  rowsKept: number;
  rowsRejected: number;
  rowsStaged: number;
  rowsQuarantined: number;
};

/** Whether every byte of the object and every row of it is accounted for once. */
export function isConserved(sums: Conservation): boolean {
  const bytes = sums.headerBytes + sums.bytesKept + sums.bytesRejected + sums.bytesBlank;
  return (
    bytes === sums.size &&
    sums.gaps === 0 &&
    sums.firstByte === sums.headerBytes &&
    sums.lastByte === sums.size &&
    sums.rowsStaged === sums.rowsKept &&
    sums.rowsQuarantined === sums.rowsRejected
  );
}

/** Whether a file has more rejected rows than its contract lets pass. */
export function hasTooManyBadRows(contract: Contract, rows: { kept: number; rejected: number }): boolean {
  const ratio = rows.rejected / Math.max(1, rows.kept + rows.rejected);
  return rows.rejected > contract.maxBadRows || ratio > contract.maxBadRatio;
}
