import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { freePort } from './free-port.ts';
import { stopWhenWeDie } from './stop-when-we-die.ts';

export type TestRedis = {
  url: string;
  /** Ends it in order. */
  stop: () => Promise<void>;
  /** Ends it as a crash would. */
  kill: () => Promise<void>;
  /** Empties it. */
  flush: () => Promise<void>;
};

type ServerProcess = ChildProcessByStdio<null, Readable, null>;

/** A real redis-server that keeps nothing on disk. Given the port of one that was killed, it comes back there. */
export async function startRedis(port?: number): Promise<TestRedis> {
  const address = port ?? (await freePort());
  const settings = ['--port', `${address}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', settings, {
    cwd: tmpdir(),
    env: process.env, // Jest hands tests a copy; without this the real one counts.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const guard = stopWhenWeDie(await untilReady(server));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    guard.release();
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exit = once(server, 'exit');
    server.kill(signal);
    await exit;
  };
  return {
    url: `redis://127.0.0.1:${address}`,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    flush: () => flush(address),
  };
}

/** Resolves with its pid once it says that it takes connections. */
async function untilReady(server: ServerProcess): Promise<number> {
  const missing = once(server, 'error').then(() => {
    throw new Error('redis-server is missing: apt-get install redis-server');
  });
  const ready = (async () => {
    for await (const line of createInterface(server.stdout)) if (line.includes('Ready to accept')) return server.pid;
    return undefined;
  })();
  const pid = await Promise.race([ready, missing]);
  if (pid === undefined) throw new Error('redis-server ended before it was ready: is its port taken?');
  server.stdout.resume(); // What nobody reads would stop it once the pipe is full.
  return pid;
}

async function flush(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.end('FLUSHALL\r\n');
  const answer = (await text(socket)).trim();
  if (answer !== '+OK') throw new Error(`redis-server answered ${answer}`);
}
