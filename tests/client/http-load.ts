import { connect } from 'node:net';

export type HttpLoad = {
  port: number;
  /** Connections, each with one request at a time. */
  clients: number;
  seconds: number;
  /** The next whole request; undefined when there are no more. */
  next: () => string | undefined;
};

export type HttpFigures = {
  perSecond: number;
  /** How often each status came, warm-up included; 0 counts connections that broke before the answer. */
  statuses: Map<number, number>;
  /** Milliseconds. */
  p50: number;
  p99: number;
};

const warmUpSeconds = 1;
const headerEnd = Buffer.from('\r\n\r\n');

/** A keep-alive closed loop on raw sockets: the same cheap client for every server that is measured. */
export async function loadHttp({ port, clients, seconds, next }: HttpLoad): Promise<HttpFigures> {
  const statuses = new Map<number, number>();
  const durations: number[] = [];
  const from = performance.now() + warmUpSeconds * 1_000;
  const until = from + seconds * 1_000;
  const nextRequest = (): string | undefined => (performance.now() < until ? next() : undefined);
  const answered = (status: number, startedAt: number): void => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const now = performance.now();
    if (now >= from && now < until) durations.push(now - startedAt);
  };
  const loops = Array.from({ length: clients }, () => requestLoop(port, nextRequest, answered));
  await Promise.all(loops);
  durations.sort((a, b) => a - b);
  const percentile = (share: number): number => durations[Math.floor(durations.length * share)] ?? 0;
  return { perSecond: durations.length / seconds, statuses, p50: percentile(0.5), p99: percentile(0.99) };
}

function requestLoop(
  port: number,
  next: () => string | undefined,
  answered: (status: number, startedAt: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let startedAt = 0;
    let waiting = false;
    let pending: Buffer = Buffer.alloc(0);
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const ask = (): void => {
      const request = next();
      startedAt = performance.now();
      waiting = request !== undefined;
      if (request === undefined) socket.end();
      else socket.write(request);
    };
    socket.once('connect', ask).once('error', reject);
    socket.once('close', () => {
      if (waiting) answered(0, startedAt);
      resolve();
    });
    socket.on('data', (chunk) => {
      pending = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
      const answer = readAnswer(pending);
      if (!answer) return;
      pending = pending.subarray(answer.length);
      answered(answer.status, startedAt);
      ask();
    });
  });
}

/** The status and length of a whole answer with Content-Length (express and node:http send it with every small body). */
function readAnswer(bytes: Buffer): { status: number; length: number } | undefined {
  const end = bytes.indexOf(headerEnd);
  if (end < 0) return undefined;
  const header = bytes.toString('latin1', 0, end);
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(header) ?? [];
  if (length === undefined && !header.startsWith('HTTP/1.1 204')) throw new Error(`no Content-Length: ${header}`);
  const whole = end + 4 + Number(length ?? 0);
  return bytes.length < whole ? undefined : { status: Number(header.slice(9, 12)), length: whole };
}

export type RequestParts = { method: string; path: string; headers: Record<string, string>; body?: unknown };

/** A request as it goes over the wire. */
export function httpRequest({ method, path, headers, body }: RequestParts): string {
  const text = body === undefined ? '' : JSON.stringify(body);
  const all = {
    host: '127.0.0.1',
    ...headers,
    ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(text.length) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`;
}
