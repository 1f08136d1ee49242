import { connectRealtime } from '@maternity/realtime-client';
import type { Publication } from '@maternity/realtime-client';
import { eventually } from '@maternity/testkit';
import { WebSocket } from 'ws';

export type Listener = {
  /** Resolves with the publication once it has come. */
  hears: (kind: string, appointmentId: number) => Promise<Publication>;
  /** Resolves with the code with which the server ended it for good. */
  isStopped: () => Promise<number>;
  stop: () => void;
};

const within = { timeoutMs: 5_000 };

/** Listens as a browser does, with the client that the project gives away. */
export async function listen(ticket: () => Promise<{ ticket: string; url: string }>): Promise<Listener> {
  const client = connectRealtime({ ticket, WebSocket });
  const heard: Publication[] = [];
  let stopped: number | undefined;
  client.on('publication', (publication) => heard.push(publication));
  client.on('stopped', ({ code }) => {
    stopped = code;
  });
  await eventually(() => client.state === 'live', within);
  return {
    hears: (kind, appointmentId) =>
      eventually(() => {
        const found = heard.find(({ k, d }) => k === kind && d.appointmentId === appointmentId);
        if (!found) throw new Error(`no frame ${kind} for ${appointmentId}; heard ${heard.map(({ k }) => k).join()}`);
        return found;
      }, within),
    isStopped: () =>
      eventually(() => {
        if (stopped === undefined) throw new Error('the server has not closed the socket');
        return stopped;
      }, within),
    stop: () => client.stop(),
  };
}
