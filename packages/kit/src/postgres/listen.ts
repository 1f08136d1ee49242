import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Log } from '../log.ts';
import type { Stoppable } from '../run-service.ts';

/**
 * Calls `onNotification` for each NOTIFY of a channel, over a connection of its own that comes back by itself.
 * A notification is a hint that can be lost: whoever listens also polls.
 * @param channel a lower-case identifier of ours, never input.
 */
export function listen(
  { url, channel, log }: { url: string; channel: string; log: Log },
  onNotification: () => void,
): Stoppable {
  const stopping = new AbortController();
  const ended = keepListening({ url, channel, log, signal: stopping.signal }, onNotification);
  return {
    name: `listen ${channel}`,
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}

type Listening = { url: string; channel: string; log: Log; signal: AbortSignal };

async function keepListening(options: Listening, onNotification: () => void): Promise<void> {
  while (!options.signal.aborted) {
    await listenOnce(options, onNotification).catch(() => {
      options.log.warn({ 'event.action': 'connection-lost' }, 'the listening database connection broke');
    });
    await delay(500, undefined, { signal: options.signal }).catch(() => undefined);
  }
}

async function listenOnce({ url, channel, signal }: Listening, onNotification: () => void): Promise<void> {
  const client = new Client({ connectionString: url, application_name: `listen ${channel}`, keepAlive: true });
  const closed = new Promise<void>((resolve) => {
    client.on('end', resolve);
    client.on('error', () => {
      resolve();
    });
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
  client.on('notification', onNotification);
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
    onNotification();
    await closed;
  } finally {
    await client.end().catch(() => undefined);
  }
}
