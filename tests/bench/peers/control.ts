import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** How a load generator asks a server to publish: each byte that arrives here is one message. */
export async function listenForPublishers(publish: (count: number) => void): Promise<number> {
  const server = createServer({ noDelay: true }, (socket) => {
    socket.on('data', (bytes) => publish(bytes.length));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Tells the run where this program listens. */
export function announce(ports: Record<string, number>): void {
  if (!process.send) throw new Error('This program is started by a benchmark, not by hand.');
  process.send(ports);
  // Nobody is left to measure it.
  process.once('disconnect', () => process.exit(0));
}

/** What the servers without a log of their own publish. */
export function payload(): string {
  return 'x'.repeat(Number(process.env['PAYLOAD_BYTES'] ?? '330'));
}
