import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { projectRoot } from './project-root.ts';
import { openServiceLog } from './service-log.ts';

/** A part of the platform that runs. `ended` resolves with why, wanted or not. */
export type Part = {
  name: string;
  pid: number;
  ended: Promise<string>;
  /** What it said last. */
  lastLines: () => string[];
  stop: () => Promise<void>;
};

export type Program = { name: string; script: string; environment: NodeJS.ProcessEnv };

type Surroundings = { dataFolder: string; onProblem: (line: string) => void };

/** Options of node for a program that has to end when this process does; its standard input must be a pipe from here. */
export const launcherWatch = ['--import', join(projectRoot, 'local/dist/stop-with-launcher.js')];
const drainWithinMilliseconds = 15_000;

/**
 * Starts a program in a process group of its own, so that Ctrl-C in the terminal reaches only the launcher, which stops
 * the parts in their order. The program ends by itself when the launcher dies.
 */
export function startProcess({ name, script, environment }: Program, { dataFolder, onProblem }: Surroundings): Part {
  const log = openServiceLog(join(dataFolder, 'logs', `${name}.log`), onProblem);
  const child = spawn(process.execPath, [...launcherWatch, script], {
    cwd: projectRoot,
    env: environment,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log.stream, { end: false });
  child.stderr.pipe(log.stream, { end: false });
  child.stdin.on('error', () => undefined);
  const ended = waitForEnd(child).then(async (reason) => {
    log.stream.end();
    await finished(log.stream);
    return reason;
  });
  return { name, pid: child.pid ?? 0, ended, lastLines: log.lastLines, stop: () => drain(child, ended) };
}

/** Runs a program to its end, such as migrations; an error holds the last it said. */
export async function runProgram(program: Program, dataFolder: string, signal: AbortSignal): Promise<void> {
  const process = startProcess(program, { dataFolder, onProblem: () => undefined });
  const stop = (): void => void process.stop();
  signal.addEventListener('abort', stop, { once: true });
  const reason = await process.ended;
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (reason !== exitOf(0))
    throw new Error([`${program.name} ended with ${reason}:`, ...process.lastLines()].join('\n'));
}

async function waitForEnd(child: ChildProcess): Promise<string> {
  try {
    // `close` comes after `exit`, when all it said has been read.
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    return code === null ? `signal ${signal ?? 'unknown'}` : exitOf(code);
  } catch (error) {
    return `an error: ${(error as Error).message}`;
  }
}

const exitOf = (code: number): string => `exit code ${code}`;

async function drain(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM');
  const inTime = new AbortController();
  const kill = setTimeout(drainWithinMilliseconds, undefined, { signal: inTime.signal }).then(
    () => child.kill('SIGKILL'),
    () => false,
  );
  await ended;
  inTime.abort();
  await kill;
}
