import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync, readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, stopWhenWeDie } from '@maternity/testkit';
import type { Scope } from './scope.ts';

/** A Node process of ours that runs beside this one. */
export type Program = {
  readonly name: string;
  readonly pid: number;
  /** Ends it and resolves when it is gone; after 15 s it is killed. */
  stop(signal?: NodeJS.Signals): Promise<void>;
};

export type ProgramOptions = {
  name: string;
  /** Path of the script. */
  script: string;
  environment: Record<string, string>;
  /** Asked again until it resolves. */
  ready: () => Promise<unknown>;
};

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a script with nothing of our own environment, and resolves once it is ready. */
export async function startProgram(
  scope: Scope,
  { name, script, environment, ready }: ProgramOptions,
): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), `maternity-${name}-`));
  const output = join(folder, 'output.log');
  const file = openSync(output, 'w');
  const env = { PATH: process.env['PATH'], ...environment };
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', file, file] });
  closeSync(file);
  running.add(child);
  const guard = stopWhenWeDie(child.pid ?? 0);
  const gone = once(child, 'exit').then(() => {
    running.delete(child);
    guard.release();
  });
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    if (!running.has(child)) return;
    const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
    child.kill(signal);
    await gone;
    clearTimeout(timer);
  };
  scope.onEnd(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });
  const failed = gone.then(() => {
    throw new Error(`${name} ended: ${readFileSync(output, 'utf8').slice(-2_000)}`);
  });
  failed.catch(() => undefined);
  await Promise.race([eventually(ready, { timeoutMs: 60_000 }), failed]);
  return { name, pid: child.pid ?? 0, stop };
}

/** Resolves when the admin port of a service says that it is ready. */
export async function answersReady(adminPort: number): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${adminPort}/readyz`, { signal: AbortSignal.timeout(3_000) });
  const text = await response.text();
  if (!response.ok) throw new Error(`not ready: ${text}`);
}
