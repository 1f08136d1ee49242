import { eventually } from '@maternity/testkit';
import type { Publication } from '../client/lobby-client.ts';
import { openWebSocket } from '../client/web-socket.ts';

export type Listener = {
  /** Resolves with the publication once it has come. */
  hears: (kind: string, appointmentId: number) => Promise<Publication>;
  /** Resolves with the close code once the server has ended the connection. */
  isClosed: () => Promise<number>;
  stop: () => void;
};

type Frame = { pub?: Publication; connect?: object; error?: { code: number } };

const frameWithinMs = 3_000;

/** A socket of somebody with a ticket, as a browser would open it. */
export async function listenWith(url: string, ticket: string): Promise<Listener> {
  const { port, pathname } = new URL(url);
  const heard: Publication[] = [];
  let closed: number | undefined;
  let welcome = false;
  const socket = openWebSocket({
    port: Number(port),
    path: pathname,
    protocol: 'maternity.v1+json',
    onOpen: (opened) => opened.send(JSON.stringify({ id: 1, connect: { ticket, subs: [] } })),
    onText: (bytes, start, end) => {
      const frame = JSON.parse(bytes.toString('utf8', start, end)) as Frame;
      if (frame.pub) heard.push(frame.pub);
      else if (frame.connect) welcome = true;
      else if (Object.keys(frame).length === 0) socket.send('{}');
    },
    onClose: (code) => {
      closed = code;
    },
  });
  const within = { timeoutMs: frameWithinMs };
  await eventually(() => welcome, within);
  return {
    hears: (kind, appointmentId) =>
      eventually(() => {
        const found = heard.find(({ k, d }) => k === kind && d['appointmentId'] === appointmentId);
        if (!found) throw new Error(`no frame ${kind} for ${appointmentId}; heard ${heard.map(({ k }) => k).join()}`);
        return found;
      }, within),
    isClosed: () =>
      eventually(() => {
        if (closed === undefined) throw new Error('the server has not closed the socket');
        return closed;
      }, within),
    stop: () => socket.cut(),
  };
}
