import { createServer, type RequestListener } from 'node:http';
import { unavailable } from '@maternity/errors';
import type { Stoppable } from '@maternity/kit';

const idleMs = 65_000;

/** Listens until stopped; then no new connection is taken, requests that have begun are finished. */
export async function serveHttp(
  listener: RequestListener,
  { host, port }: { host: string; port: number },
  draining: AbortController,
): Promise<Stoppable & { port: number }> {
  // Longer than a load balancer keeps a connection, so that it never sends into one that has just closed.
  const server = createServer({ keepAliveTimeout: idleMs, headersTimeout: 10_000, requestTimeout: 30_000 }, listener);
  server.maxConnections = 10_000;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
    if (socket.writable)
      socket.end(tooLarge ? rawProblem(431, 'headers-too-large') : rawProblem(400, 'malformed-request'));
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(unavailable('port-taken', `HTTP cannot listen on ${host}:${port}: ${error.message}`));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    name: 'http',
    port: typeof address === 'object' && address ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        draining.abort();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** What is no HTTP never reaches the app. */
function rawProblem(status: number, code: string): string {
  const title = status === 431 ? 'Request Header Fields Too Large' : 'Bad Request';
  const type = `urn:maternity:problem:${code}`;
  const body = JSON.stringify({ type, title, status, detail: `${title}.`, code, requestId: 'none' });
  return (
    `HTTP/1.1 ${status} ${title}\r\ncontent-type: application/problem+json\r\n` +
    `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`
  );
}
