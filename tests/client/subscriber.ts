import { newGate } from './gate.ts';
import { realtimeTicket } from './token.ts';
import type { Holder } from './token.ts';
import { openWebSocket } from './web-socket.ts';
import type { LeanSocket } from './web-socket.ts';

/** How to talk to one kind of server: what to send, and which frames are publications. */
export type Dialect = {
  path: string;
  protocol?: string;
  /** The first frame of ours, sent once connected; undefined where the server speaks first. */
  hello: (index: number) => string | undefined;
  /** Looks at a frame: a publication, the sign that the subscription stands, or text to answer with. */
  read: (bytes: Buffer, start: number, end: number) => 'publication' | 'ready' | { answer: string };
};

export type Subscribers = { close: () => void };

const code = (character: string): number => character.charCodeAt(0);
const [letterP, letterU, digit0, digit2, digit4] = ['p', 'u', '0', '2', '4'].map(code);
const ping = { answer: '{}' };

/** Ours: `{"pub":…` is a publication, `{"id":1,"connect":…` the reply, anything else a ping. */
export function lobbyDialect(holderOf: (index: number) => Holder, ticketSecret: string): Dialect {
  return {
    path: '/ws',
    protocol: 'maternity.v1+json',
    hello: (index) =>
      JSON.stringify({ id: 1, connect: { ticket: realtimeTicket(holderOf(index), ticketSecret), subs: [] } }),
    read: (bytes, start, end) => {
      if (bytes[start + 2] === letterP && bytes[start + 3] === letterU) return 'publication';
      const text = bytes.toString('latin1', start, Math.min(end, start + 200));
      if (text.includes('"error"')) throw new Error(`refused: ${text}`);
      return text.includes('"connect"') ? 'ready' : ping;
    },
  };
}

export const rawDialect: Dialect = {
  path: '/ws',
  hello: () => '{}',
  read: (_bytes, start, end) => (end - start === 2 ? 'ready' : 'publication'),
};

/** Engine.IO 4 around Socket.IO 5: open is answered with 40, ping (2) with pong (3), events begin with 42. */
export const socketIoDialect: Dialect = {
  path: '/socket.io/?EIO=4&transport=websocket',
  hello: () => undefined,
  read: (bytes, start) => {
    const first = bytes[start];
    if (first === digit4) return bytes[start + 1] === digit2 ? 'publication' : 'ready';
    return { answer: first === digit0 ? '40' : '3' };
  },
};

export type SubscriberOptions = {
  port: number;
  count: number;
  dialect: Dialect;
  /** Told which subscriber got a publication of how many bytes. */
  onPublication: (index: number, bytes: number) => void;
};

/** Connects them all and resolves once each subscription stands. A connection that breaks ends the run. */
export async function openSubscribers(options: SubscriberOptions): Promise<Subscribers> {
  const gate = newGate();
  const sockets: LeanSocket[] = [];
  let closing = false;
  const one = async (index: number): Promise<void> => {
    await gate.enter();
    await new Promise<void>((resolve, reject) => {
      const closed = (status: number): void => {
        if (!closing) reject(new Error(`subscriber ${index} was closed with ${status}`));
      };
      sockets.push(openSubscriber(options, index, { opened: gate.leave, ready: resolve, closed }));
    });
  };
  await Promise.all(Array.from({ length: options.count }, (_, index) => one(index)));
  return {
    close: () => {
      closing = true;
      for (const socket of sockets) socket.cut();
    },
  };
}

type Told = { opened: () => void; ready: () => void; closed: (status: number) => void };

function openSubscriber({ port, dialect, onPublication }: SubscriberOptions, index: number, told: Told): LeanSocket {
  const socket: LeanSocket = openWebSocket({
    port,
    path: dialect.path,
    ...(dialect.protocol === undefined ? {} : { protocol: dialect.protocol }),
    onOpen: (opened) => {
      told.opened();
      const hello = dialect.hello(index);
      if (hello !== undefined) opened.send(hello);
    },
    onText: (bytes, start, end) => {
      const what = dialect.read(bytes, start, end);
      if (what === 'publication') onPublication(index, end - start);
      else if (what === 'ready') told.ready();
      else socket.send(what.answer);
    },
    onClose: told.closed,
  });
  return socket;
}
