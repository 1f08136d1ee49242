import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stopWhenWeDie } from './stop-when-we-die.ts';

export type TestService = {
  /** Everything that it has logged. */
  output: () => string;
  /** Ends it in order; resolves with its exit code. */
  stop: () => Promise<number | null>;
  /** Ends it as a crash would. */
  kill: () => Promise<void>;
};

/**
 * A built service as a process of its own, once it says that it has started.
 * @param environment all that it sees, besides PATH.
 */
export async function startService(script: string, environment: Record<string, string>): Promise<TestService> {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'], ADMIN_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let text = '';
  const started = new Promise<void>((resolve) => {
    const add = (chunk: Buffer): void => {
      text += chunk.toString();
      if (text.includes('"service-started"')) resolve();
    };
    child.stdout.on('data', add);
    child.stderr.on('data', add);
  });
  const guard = stopWhenWeDie(child.pid ?? 0);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exited;
    guard.release();
  };
  await Promise.race([started, exited]);
  if (child.exitCode !== null) {
    guard.release();
    throw new Error(`${script} ended before it had started: ${text}`);
  }
  return {
    output: () => text,
    stop: async () => {
      await end('SIGTERM');
      return child.exitCode;
    },
    kill: () => end('SIGKILL'),
  };
}
