import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '@maternity/testkit';
import { openSubscribers } from '../../client/subscriber.ts';
import type { Dialect } from '../../client/subscriber.ts';
import { cpuSeconds } from '../../platform/processes.ts';
import type { Scope } from '../../platform/scope.ts';

export type Target = {
  port: number;
  /** The server whose CPU is counted. */
  pid: number;
  dialect: Dialect;
  publish: (count: number) => void;
};

export type FanOut = {
  /** Deliveries a second while `inFlight` messages are on their way at any time. */
  run: (inFlight: number, seconds: number) => Promise<number>;
  /** Microseconds of server CPU per delivery in the last run. */
  cost: () => number;
  /** Bytes of the last publication. */
  size: () => number;
};

const warmUpMs = 1_000;
const ring = 1_024;

/** N subscribers of one channel, and a closed loop: a message counts, and is replaced, when all of them have it. */
export async function openFanOut(scope: Scope, target: Target, count: number): Promise<FanOut> {
  const loop = newLoop(target, count);
  const subscribers = await openSubscribers({
    port: target.port,
    count,
    dialect: target.dialect,
    onPublication: loop.arrived,
  });
  scope.onEnd(async () => subscribers.close());
  let cost = Number.NaN;
  return {
    run: async (inFlight, seconds) => {
      loop.keepInFlight(inFlight);
      await delay(warmUpMs);
      const [startedAt, complete, cpu] = [performance.now(), loop.complete(), cpuSeconds(target.pid)];
      await delay(seconds * 1_000);
      const deliveries = (loop.complete() - complete) * count;
      const elapsed = (performance.now() - startedAt) / 1_000;
      cost = ((cpuSeconds(target.pid) - cpu) * 1_000_000) / deliveries;
      loop.keepInFlight(0);
      await eventually(loop.isIdle, { timeoutMs: 10_000 });
      return deliveries / elapsed;
    },
    cost: () => cost,
    size: loop.size,
  };
}

type Loop = {
  arrived: (index: number, bytes: number) => void;
  keepInFlight: (messages: number) => void;
  complete: () => number;
  isIdle: () => boolean;
  size: () => number;
};

function newLoop(target: Target, count: number): Loop {
  const seen = new Uint32Array(count);
  const arrivals = new Uint32Array(ring);
  let [wanted, issued, complete, size] = [0, 0, 0, 0];
  let scheduled = false;
  const replace = (): void => {
    scheduled = false;
    const missing = wanted - (issued - complete);
    if (missing <= 0) return;
    issued += missing;
    target.publish(missing);
  };
  return {
    arrived: (index, bytes) => {
      size = bytes;
      const message = (seen[index] ?? 0) % ring;
      seen[index] = (seen[index] ?? 0) + 1;
      arrivals[message] = (arrivals[message] ?? 0) + 1;
      if (arrivals[message] !== count) return;
      arrivals[message] = 0;
      complete += 1;
      if (scheduled) return;
      // What one turn of the loop has completed is asked for in one packet.
      scheduled = true;
      setImmediate(replace);
    },
    keepInFlight: (messages) => {
      wanted = messages;
      replace();
    },
    complete: () => complete,
    isIdle: () => issued === complete,
    size: () => size,
  };
}
