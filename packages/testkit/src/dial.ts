import { once } from 'node:events';
import WebSocket from 'ws';

export type Frame = Record<string, unknown>;

export type RawSocket = {
  readonly socket: WebSocket;
  /** Everything that came, in order. */
  readonly frames: Frame[];
  send(frame: Frame | string | Buffer): void;
  /** The first frame, also of those that came already, that fits. */
  next(fits: (frame: Frame) => boolean): Promise<Frame>;
  /** The reply to a command with this id. */
  reply(id: number): Promise<Frame>;
  readonly closed: Promise<number>;
  /** Publications as `channel:offset`. */
  received(): string[];
};

export type DialOptions = { origin?: string; protocol?: string; answerPings?: boolean };

const patienceMs = 8_000;

/** A client that knows nothing of the protocol, for tests that say each frame themselves. */
export async function dial(url: string, options: DialOptions = {}): Promise<RawSocket> {
  const { origin, protocol = 'maternity.v1+json', answerPings = true } = options;
  const socket = new WebSocket(url, protocol, origin === undefined ? {} : { origin });
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  const look = (): void => {
    for (const waiter of waiting) waiter();
  };
  const closed = new Promise<number>((resolve) => {
    socket.on('close', (code) => {
      resolve(code);
      look();
    });
  });
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as Frame;
    frames.push(frame);
    const isPing = Object.keys(frame).every((key) => key === 'pos' || key === 'resume');
    if (isPing && answerPings) socket.send('{}');
    look();
  });
  const next = (fits: (frame: Frame) => boolean): Promise<Frame> => first(frames, { fits, waiting, socket });
  await once(socket, 'open');
  return {
    socket,
    frames,
    send: (frame) => socket.send(typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame)),
    next,
    reply: (id) => next((frame) => frame['id'] === id),
    closed,
    received: () => frames.flatMap(publicationsIn),
  };
}

type Looking = { fits: (frame: Frame) => boolean; waiting: Set<() => void>; socket: WebSocket };

function first(frames: Frame[], { fits, waiting, socket }: Looking): Promise<Frame> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      waiting.delete(look);
      reject(new Error(`nothing of the kind in ${JSON.stringify(frames).slice(0, 2_000)}`));
    }, patienceMs);
    const look = (): void => {
      const found = frames.find(fits);
      if (found === undefined && socket.readyState !== WebSocket.CLOSED) return;
      clearTimeout(timer);
      waiting.delete(look);
      if (found === undefined) reject(new Error(`closed after ${JSON.stringify(frames).slice(0, 2_000)}`));
      else resolve(found);
    };
    waiting.add(look);
    look();
  });
}

type Publication = { ch: string; o: number };
type Page = { pubs?: Publication[] };

/** Those of live frames and of pages alike. */
export function publicationsIn(frame: Frame): string[] {
  const { pub, sub, hist, connect } = frame as {
    pub?: Publication;
    sub?: Page;
    hist?: Page;
    connect?: { subs: Page[] };
  };
  const pages = [sub, hist, ...(connect?.subs ?? [])].flatMap((page) => page?.pubs ?? []);
  return [...(pub ? [pub] : []), ...pages].map(({ ch, o }) => `${ch}:${String(o)}`);
}
