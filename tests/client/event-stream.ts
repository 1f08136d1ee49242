import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from 'pg';
import { appendEvent } from './append-event.ts';

export type EventStream = { stop: () => Promise<number> };

/** Appends events to `u:1` … `u:channels` in turn, at a pace, until stopped. `stop` says how many there were. */
export function streamEvents(pool: Pool, channels: number, perSecond: number): EventStream {
  const going = new AbortController();
  let sent = 0;
  const streaming = (async () => {
    const startedAt = performance.now();
    while (!going.signal.aborted) {
      const due = Math.min(((performance.now() - startedAt) / 1_000) * perSecond, sent + 100);
      const batch: Promise<unknown>[] = [];
      for (; sent < due; sent += 1) batch.push(pool.query(appendEvent(`u:${(sent % channels) + 1}`, sent + 1)));
      await Promise.all(batch);
      await delay(2);
    }
  })();
  return {
    stop: async () => {
      going.abort();
      await streaming;
      return sent;
    },
  };
}
