import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ImportRun, ShownRejectedRow } from '../app/import-ports.ts';

/** An import that somebody else does, or this process beside. */
export type WatchedImport = {
  run(): Promise<ImportRun>;
  rejectedRows(afterId: number): Promise<ShownRejectedRow[]>;
};

const finalStates = ['published', 'rejected', 'dead', 'duplicate', 'superseded'];
const barWidth = 30;
/** A report names so many rejected rows at most; all of them stay in the database. */
const mostReported = 10_000;

const write = (text: string): void => {
  process.stdout.write(text);
};
const decimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

function bar({ bytes, bytesDone, state }: ImportRun): string {
  const share = bytes === 0 ? 0 : Math.min(1, bytesDone / bytes);
  const full = Math.round(share * barWidth);
  return `[${'#'.repeat(full)}${'.'.repeat(barWidth - full)}] ${Math.floor(share * 100)} % ${state}`;
}

type Pace = { startedAt: number; firstRows: number };

function describe(run: ImportRun, { startedAt, firstRows }: Pace): string {
  const seconds = Math.max(0.001, (performance.now() - startedAt) / 1_000);
  const rate = decimal.format((run.rowsRead - firstRows) / seconds);
  const rows = `${decimal.format(run.rowsKept)} kept, ${decimal.format(run.rowsRejected)} rejected`;
  return `${bar(run)} · ${rows} · ${rate} rows/s`;
}

/** Follows an import to its end: a bar that moves on a terminal, a line for each change elsewhere. */
export async function watchImport(watched: WatchedImport): Promise<ImportRun> {
  let run = await watched.run();
  const pace = { startedAt: performance.now(), firstRows: run.rowsRead };
  let shown = '';
  for (;;) {
    const line = describe(run, pace);
    const key = `${run.state} ${run.rowsRead}`;
    if (process.stdout.isTTY) write(`\r\u001b[K${line}`);
    else if (key !== shown) write(`${line}\n`);
    shown = key;
    if (finalStates.includes(run.state)) break;
    await delay(200);
    run = await watched.run();
  }
  if (process.stdout.isTTY) write('\n');
  return run;
}

async function readRejected({ rejectedRows }: WatchedImport): Promise<ShownRejectedRow[]> {
  const found: ShownRejectedRow[] = [];
  for (let after = 0; found.length < mostReported;) {
    const page = await rejectedRows(after);
    if (page.length === 0) break;
    found.push(...page.filter(({ status }) => status === 'open'));
    after = page.at(-1)?.id ?? after;
  }
  return found;
}

/** Says how it ended and writes that down. @returns whether all rows were kept. */
export async function reportImport(watched: WatchedImport, run: ImportRun, path: string): Promise<boolean> {
  const rejected = await readRejected(watched);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify({ ...run, rejected }, undefined, 2)}\n`);
  for (const { line, column, rule, message } of rejected.slice(0, 10)) {
    write(`  line ${line}: ${column === '' ? '' : `${column} `}${message} (${rule})\n`);
  }
  const known = run.state === 'duplicate' ? '; these bytes have been imported under another name' : '';
  const why = run.errorCode === '' ? '' : ` (${run.errorCode})`;
  write(`Import ${run.id} ${run.state}${why}: ${run.rowsKept} rows kept, ${run.rowsRejected} rejected${known}\n`);
  write(`Report: ${path}\n`);
  return ['published', 'duplicate'].includes(run.state) && run.rowsRejected === 0;
}
