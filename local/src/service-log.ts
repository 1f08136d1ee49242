import { closeSync, existsSync, mkdirSync, openSync, renameSync, write } from 'node:fs';
import { dirname } from 'node:path';
import { Writable } from 'node:stream';
import { explainLine, isProblem } from './log-line.ts';

export type ServiceLog = { stream: Writable; lastLines: () => string[] };

const mostBytes = 10_000_000;
const keptLines = 20;
const longestLine = 16_384;
const mostProblems = 20;
const problemsWithinMilliseconds = 10_000;

/**
 * Everything a service prints, in a file that begins anew at each start and at ten megabytes; the one before is kept
 * beside it as `.1`. Warnings and errors are told to `onProblem` too, as many as somebody can read.
 */
export function openServiceLog(file: string, onProblem: (line: string) => void): ServiceLog {
  mkdirSync(dirname(file), { recursive: true });
  let target = openAnew(file);
  let bytes = 0;
  let rest = '';
  const last: string[] = [];
  const tell = limited(onProblem, `more of it in ${file}`);

  const inspect = (chunk: Buffer): void => {
    const lines = (rest + chunk.toString('utf8')).split('\n');
    rest = (lines.pop() ?? '').slice(0, longestLine);
    for (const line of lines.map((each) => each.slice(0, longestLine))) {
      last.push(line);
      if (isProblem(line)) tell(explainLine(line));
    }
    last.splice(0, last.length - keptLines);
  };

  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      inspect(chunk);
      if (bytes > mostBytes) {
        closeSync(target);
        target = openAnew(file);
        bytes = 0;
      }
      bytes += chunk.length;
      // A full disk must not stop the hospital: what cannot be written is left out.
      write(target, chunk, () => {
        done();
      });
    },
    final: (done) => {
      closeSync(target);
      done();
    },
  });
  return { stream, lastLines: () => [...last, rest].filter(Boolean).map(explainLine) };
}

function openAnew(file: string): number {
  if (existsSync(file)) renameSync(file, `${file}.1`);
  return openSync(file, 'w', 0o600);
}

function limited(tell: (line: string) => void, farewell: string): (line: string) => void {
  let windowEnd = 0;
  let told = 0;
  return (line) => {
    if (Date.now() > windowEnd) {
      windowEnd = Date.now() + problemsWithinMilliseconds;
      told = 0;
    }
    told += 1;
    if (told <= mostProblems) tell(line);
    if (told === mostProblems) tell(farewell);
  };
}
