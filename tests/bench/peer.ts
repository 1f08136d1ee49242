import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Scope } from '../platform/scope.ts';

/** A program of peers/ in a process of its own. */
export type Peer = { pid: number; port: number; publish: (count: number) => void };

export async function startPeer(scope: Scope, name: string, environment: Record<string, string> = {}): Promise<Peer> {
  const script = fileURLToPath(new URL(`./peers/${name}.js`, import.meta.url));
  const child = fork(script, { env: { PATH: process.env['PATH'], ...environment } });
  const gone = once(child, 'exit');
  scope.onEnd(async () => {
    child.kill();
    await gone;
  });
  const ended = gone.then(() => {
    throw new Error(`${name} ended before it was ready`);
  });
  ended.catch(() => undefined);
  const [ports] = (await Promise.race([once(child, 'message'), ended])) as [{ port: number; control?: number }];
  const publish = ports.control === undefined ? () => undefined : await openControl(scope, ports.control);
  return { pid: child.pid ?? 0, port: ports.port, publish };
}

/** @returns a function that has `count` messages published, in one packet. */
async function openControl(scope: Scope, port: number): Promise<(count: number) => void> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  socket.on('error', () => undefined); // The program's own end says more.
  await once(socket, 'connect');
  scope.onEnd(async () => socket.destroy());
  return (count) => socket.write(Buffer.alloc(count));
}
