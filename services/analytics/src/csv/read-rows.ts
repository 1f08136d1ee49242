import { invalid } from '@maternity/errors';
import type { RowReader } from '../domain/csv-row.ts';
import type { FileProfile, RowBatch } from '../domain/import-file.ts';
import { parseWindow, type CsvRecord, type ParsedWindow } from './parse-window.ts';
import { batchBuilder, type BatchBuilder } from './row-batch.ts';
import { sourceBuffer, type SourceBuffer } from './source-buffer.ts';
import { textWindow, type TextWindow } from './text-window.ts';

export type ReadOptions = {
  profile: FileProfile;
  reader: RowReader;
  /** Names the file where rows are named by their place. */
  fileKey: string;
  /** Where `content` begins: behind the header, or where somebody else has stopped. */
  byteFrom: number;
  lineFrom: number;
  /** Rows in a batch at most, about. */
  rows: number;
};

const windowBytes = 256 * 1024;
/** After damage the next window is small: were there more of it, nothing but this would be parsed twice. */
const cautiousBytes = 16 * 1024;
const longestRecord = 1024 * 1024;
/** How far behind the end of a damaged line a healthy one is looked for. */
const longestDamage = 1024 * 1024;
const lookAhead = 64 * 1024;
const mostBatchBytes = 4 * 1024 * 1024;
/** A contract of fewer columns cannot tell a healthy row from a line of text: so many in sequence can. */
const tellingColumns = 3;
const tellingRows = 20;

type State = ReadOptions & { source: SourceBuffer; batch: BatchBuilder; window: number; full: RowBatch[] };

/**
 * The rows of a file in batches that follow on each other without a gap, each row checked by the contract. What is not
 * CSV becomes one rejected range, and reading goes on with the next healthy row. Throws when there is none near.
 */
export async function* readRows(content: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<RowBatch> {
  const source = sourceBuffer(content, options.byteFrom);
  const batch = batchBuilder(options.byteFrom, options.lineFrom);
  const state: State = { ...options, source, batch, window: windowBytes, full: [] };
  for (;;) {
    await source.fill(state.window);
    if (source.bytes.length === 0) break;
    const done = await readWindow(state);
    takeFull(state);
    yield* state.full.splice(0);
    if (done) break;
  }
  if (batch.bytes > 0) yield batch.take();
}

function takeFull({ batch, rows, full }: State): void {
  if (batch.rows >= rows || batch.bytes >= mostBatchBytes) full.push(batch.take());
}

/** @returns whether that was the end. */
async function readWindow(state: State): Promise<boolean> {
  const { source, profile } = state;
  const bytes = source.bytes.subarray(0, state.window);
  const final = source.ended && bytes.length === source.bytes.length;
  const text = textWindow(bytes, profile.encoding);
  const parsed = parseWindow(text.utf8, { ...profile, final });
  const stoppedAt = addRecords(state, text, parsed);
  source.drop(text.sourceBytes(0, stoppedAt));
  const swallows = stoppedAt === 0 && parsed.stopped === 'open-quote' && swallowsRows(state, text.utf8, final);
  if (swallows || stoppedAt < parsed.consumed || isDamage(parsed, { final, bytes: bytes.length, stoppedAt })) {
    await skipDamage(state);
    state.window = cautiousBytes;
  } else if (stoppedAt === 0) state.window = bytes.length * 2;
  else state.window = Math.min(windowBytes, state.window * 2);
  return source.ended && source.bytes.length === 0;
}

type Extent = { final: boolean; bytes: number; stoppedAt: number };

/** An open quote may be closed further on, in a record of reasonable length; so may a long line end. */
function isDamage({ stopped }: ParsedWindow, { final, bytes, stoppedAt }: Extent): boolean {
  if (stopped === 'damaged' || (stopped === 'open-quote' && final)) return true;
  return stoppedAt === 0 && (final || bytes >= longestRecord);
}

/** Adds the records of a window, up to one that has swallowed healthy rows. @returns where in the text it ended. */
function addRecords(state: State, text: TextWindow, { records, consumed }: ParsedWindow): number {
  const { batch, reader, fileKey, profile } = state;
  for (const record of records) {
    const lines = linesIn(record, text.utf8, profile.newline);
    if (lines > 1 && swallowsRows(state, text.utf8.subarray(record.from, record.to), true)) return record.from;
    const bytes = text.sourceBytes(record.from, record.to);
    if (isBlank(record)) batch.addBlank(bytes, lines);
    else batch.add(reader.read(record.fields, `${fileKey}:${batch.lineTo + 1}`), bytes, lines);
    takeFull(state);
  }
  return consumed;
}

const isBlank = ({ fields }: CsvRecord): boolean => fields.length === 1 && (fields[0] ?? '').trim() === '';

function linesIn({ fields, from, to }: CsvRecord, utf8: Buffer, newline: string): number {
  if (!fields.some((field) => field.includes(newline))) return 1;
  return utf8
    .toString('utf8', from, to)
    .replace(/\r?\n$|\r$/, '')
    .split(newline).length;
}

/** Whether a line inside of a record is a whole row: two stray quotes can enclose any number of them. */
function swallowsRows(state: State, record: Buffer, final: boolean): boolean {
  if (state.reader.width < tellingColumns) return false;
  let from = nextLine(record, 0, state.profile);
  while (from > 0 && from < record.length) {
    if (isHealthy(state, record.subarray(from), final)) return true;
    from = nextLine(record, from, state.profile);
  }
  return false;
}

/** 0 where there is none. */
const nextLine = (text: Buffer, from: number, { newline }: FileProfile): number => text.indexOf(newline, from) + 1;

/** Whether reading can go on here. */
function isHealthy({ reader, profile }: State, text: Buffer, final: boolean): boolean {
  const telling = reader.width >= tellingColumns;
  const most = telling ? 1 : tellingRows;
  const { records, stopped } = parseWindow(text, { ...profile, final, most });
  if (records.length === 0 || (!telling && stopped)) return false;
  return records.every(
    ({ fields }) => fields.length === reader.width && (!telling || 'kept' in reader.read(fields, '-')),
  );
}

/** Puts the text from here to the next healthy row aside, as one range. */
async function skipDamage(state: State): Promise<void> {
  const { source, batch, profile } = state;
  const start = textWindow(source.bytes.subarray(0, 256), profile.encoding).utf8.toString('utf8');
  const skipped = { bytes: 0, lines: 0, searched: 0 };
  for (;;) {
    await source.fill(lookAhead);
    const end = lineEnd(source, profile);
    skipped.bytes += end.bytes;
    source.drop(end.bytes);
    if (end.found) skipped.lines += 1;
    if (source.ended && source.bytes.length === 0) break;
    if (!end.found) continue;
    await source.fill(lookAhead);
    const text = textWindow(source.bytes.subarray(0, lookAhead), profile.encoding).utf8;
    if (isHealthy(state, text, source.ended && source.bytes.length <= lookAhead)) break;
    skipped.searched += lineEnd(source, profile).bytes;
    if (skipped.searched > longestDamage)
      throw invalid('no-healthy-row', 'No healthy row follows on damage of the file.');
  }
  batch.addDamage(start, skipped.bytes, skipped.lines);
}

/** Bytes up to the next line, or all there are. */
function lineEnd({ bytes }: SourceBuffer, { newline, encoding }: FileProfile): { bytes: number; found: boolean } {
  const wide = encoding.startsWith('utf-16');
  const mark = Buffer.from(newline, wide ? 'utf16le' : 'latin1');
  if (encoding === 'utf-16be') mark.swap16();
  let at = bytes.indexOf(mark);
  while (wide && at % 2 === 1) at = bytes.indexOf(mark, at + 1);
  // A unit of two bytes is not cut.
  return at === -1
    ? { bytes: bytes.length - (wide ? bytes.length % 2 : 0), found: false }
    : { bytes: at + mark.length, found: true };
}
