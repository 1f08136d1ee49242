import { connectRealtime } from '@maternity/realtime-client';
import type { Publication, RealtimeClient } from '@maternity/realtime-client';
import { WebSocket } from 'ws';
import type { Api } from './api.ts';

export type Listener = {
  /** Resolves with the frame of that kind about the appointment; rejects when none comes in time. */
  hear: (kind: string, appointmentId: number) => Promise<Publication>;
  stop: () => void;
};

const withinMilliseconds = 10_000;

/** Connects to the live channel as that person; resolves once what happens from now on will be heard. */
export async function listen(api: Api): Promise<Listener> {
  const client = connectRealtime({ ticket: () => api.post('/realtime/tickets', {}), WebSocket });
  const heard: Publication[] = [];
  client.on('publication', (publication) => heard.push(publication));
  await waitFor(client, 'the connection', () => (client.state === 'live' ? client : undefined)).catch(
    (error: unknown) => {
      client.stop();
      throw error;
    },
  );
  return {
    hear: (kind, appointmentId) =>
      waitFor(client, kind, () => heard.find(({ k, d }) => k === kind && d.appointmentId === appointmentId)),
    stop: () => {
      client.stop();
    },
  };
}

/** Asks again with everything that the client tells, until there is an answer. */
function waitFor<T>(client: RealtimeClient, what: string, find: () => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      for (const off of subscriptions) off();
      end();
    };
    const look = (): void => {
      const found = find();
      if (found !== undefined) settle(() => resolve(found));
    };
    const timer = setTimeout(() => settle(() => reject(new Error(`Waited in vain for ${what}`))), withinMilliseconds);
    const subscriptions = [
      client.on('publication', look),
      client.on('state', look),
      client.on('stopped', ({ code, reason }) =>
        settle(() => reject(new Error(`The socket ended: ${code} ${reason}`))),
      ),
    ];
    look();
  });
}
