import { hash } from 'node:crypto';
import { masked } from '../domain/csv-mask.ts';
import type { KeptRow, RowError, RowOutcome } from '../domain/csv-row.ts';
import type { RowBatch } from '../domain/import-file.ts';

/** A range of the file in the making: what is added must follow on each other without a gap. */
export type BatchBuilder = {
  readonly rows: number;
  readonly bytes: number;
  readonly lineTo: number;
  add(outcome: RowOutcome, bytes: number, lines: number): void;
  addBlank(bytes: number, lines: number): void;
  /** @param start the beginning of the range as text. */
  addDamage(start: string, bytes: number, lines: number): void;
  /** The batch so far; begins the next. */
  take(): RowBatch;
};

const emptyBatch = (byte: number, line: number): RowBatch => ({
  byteFrom: byte,
  byteTo: byte,
  lineFrom: line,
  lineTo: line,
  kept: [],
  rejected: [],
  bytesKept: 0,
  bytesRejected: 0,
  bytesBlank: 0,
});

const structural = { column: '', rule: 'structure', message: 'is not CSV, up to the next healthy row' };

export function batchBuilder(byteFrom: number, lineFrom: number): BatchBuilder {
  let batch = emptyBatch(byteFrom, lineFrom);
  return {
    get rows() {
      return batch.kept.length + batch.rejected.length;
    },
    get bytes() {
      return batch.byteTo - batch.byteFrom;
    },
    get lineTo() {
      return batch.lineTo;
    },
    add: (outcome, bytes, lines) => {
      if ('kept' in outcome) keep(batch, outcome.kept, bytes);
      else reject(batch, outcome.rejected, bytes);
      advance(batch, bytes, lines);
    },
    addBlank: (bytes, lines) => {
      batch.bytesBlank += bytes;
      advance(batch, bytes, lines);
    },
    addDamage: (start, bytes, lines) => {
      reject(batch, { ...structural, maskedValue: masked(start) }, bytes);
      advance(batch, bytes, lines);
    },
    take: () => {
      const taken = batch;
      batch = emptyBatch(taken.byteTo, taken.lineTo);
      return taken;
    },
  };
}

function advance(batch: RowBatch, bytes: number, lines: number): void {
  batch.byteTo += bytes;
  batch.lineTo += lines;
}

function keep(batch: RowBatch, { key, document, facts, canonical }: KeptRow, bytes: number): void {
  batch.kept.push({ key, document, facts, line: batch.lineTo + 1, hash: hash('sha256', canonical, 'hex') });
  batch.bytesKept += bytes;
}

function reject(batch: RowBatch, error: RowError, bytes: number): void {
  const { byteTo, lineTo } = batch;
  batch.rejected.push({ ...error, line: lineTo + 1, byteFrom: byteTo, byteTo: byteTo + bytes });
  batch.bytesRejected += bytes;
}
