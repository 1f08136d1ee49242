import { createHash } from 'node:crypto';
import { copyRows, rows, sql, type Transaction } from '@maternity/kit';
import type { ClaimedFile } from '../app/import-ports.ts';
import type { RejectedRow, RowBatch, StagedRow } from '../domain/import-file.ts';
import { holdFile, leaseLost } from './import-claim.ts';

const special = /[\\\t\n\r]/;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A text in COPY's text format. */
const copied = (text: string): string =>
  special.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character) : text;

const rowLine = (fileId: number, { line, key, document, hash }: StagedRow): string =>
  `${fileId}\t${line}\t${copied(key)}\t${copied(document)}\t\\\\x${hash}\n`;

const factLines = (fileId: number, { line, key, facts }: StagedRow): string[] =>
  facts.map(({ name, atMs, day, item, count, amountMinor }) => {
    const at = new Date(atMs).toISOString();
    return `${[fileId, line, copied(key), name, at, day, item, count, amountMinor].join('\t')}\n`;
  });

function rejectedLine({ id, pass }: ClaimedFile, row: RejectedRow): string {
  const { line, byteFrom, byteTo, column, rule, message, maskedValue } = row;
  return `${[id, pass, line, byteFrom, byteTo, ...[column, rule, message, maskedValue].map(copied)].join('\t')}\n`;
}

/**
 * The rows of a range of bytes and the fact that it is done, together. Refused unless this worker still holds the file
 * and the range begins where the last one ended.
 */
export function* commitChunk(file: ClaimedFile, batch: RowBatch): Transaction<void> {
  const { id, fence } = file;
  const { byteFrom, byteTo, lineTo, kept, rejected } = batch;
  yield* holdFile(file);
  const [moved] = yield* rows<{ number: number }>(
    sql`update import_file set state = 'staging', attempt = 0, bytes_done = ${byteTo}, lines_done = ${lineTo},
          chunks_done = chunks_done + 1, rows_kept = rows_kept + ${kept.length},
          rows_rejected = rows_rejected + ${rejected.length}
        where id = ${id} and fence = ${fence} and bytes_done = ${byteFrom}
        returning chunks_done as number`,
  );
  if (!moved) throw leaseLost();
  yield* copyRows(
    'import_staged_row (file_id, line, business_key, document, row_hash)',
    kept.map((row) => rowLine(id, row)),
  );
  const facts = kept.flatMap((row) => (row.facts.length === 0 ? [] : factLines(id, row)));
  if (facts.length > 0) {
    yield* copyRows(
      'import_staged_fact (file_id, line, business_key, name, at, day, item, count, amount_minor)',
      facts,
    );
  }
  if (rejected.length > 0) {
    yield* copyRows(
      'import_rejected_row (file_id, pass, line, byte_from, byte_to, column_name, rule, message, masked_value)',
      rejected.map((row) => rejectedLine(file, row)),
    );
  }
  yield* insertChunk(file, moved.number, batch);
}

function* insertChunk({ id }: ClaimedFile, number: number, batch: RowBatch): Transaction<void> {
  const { byteFrom, byteTo, lineFrom, lineTo, kept, rejected, bytesKept, bytesRejected, bytesBlank } = batch;
  const hash = createHash('sha256');
  for (const row of kept) hash.update(row.hash);
  yield* rows(
    sql`insert into import_chunk (file_id, number, byte_from, byte_to, line_from, line_to, rows_kept, rows_rejected,
          bytes_kept, bytes_rejected, bytes_blank, hash, committed_at)
        values (${id}, ${number}, ${byteFrom}, ${byteTo}, ${lineFrom}, ${lineTo}, ${kept.length}, ${rejected.length},
          ${bytesKept}, ${bytesRejected}, ${bytesBlank}, ${hash.digest('hex')}, now())`,
  );
}
