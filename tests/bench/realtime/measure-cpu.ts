import { setTimeout as delay } from 'node:timers/promises';
import { cpuSeconds } from '../../platform/processes.ts';
import { median } from '../series.ts';
import type { BenchRun } from '../series.ts';
import { allDelivered, append } from './event-log.ts';
import type { EventLog } from './event-log.ts';

const eventsPerSecond = 1_000;
/** Longer than other figures: it is a share of time, and pauses between batches have to average out. */
const secondsAtLeast = 8;

/** Cores that appending, following and delivering take together at an even pace. */
export async function measureCpu(run: BenchRun, log: EventLog, pids: Record<string, number>): Promise<void> {
  const shares = new Map<string, number[]>();
  const title = `CPU at ${eventsPerSecond} events/s: ${Object.keys(pids).join(', ')}`;
  await run.measure({
    title,
    unit: 'cores',
    sides: {
      ours: async () => {
        const cores = await coresAtPace(log, pids, Math.max(run.seconds, secondsAtLeast));
        for (const [name, share] of cores) shares.set(name, [...(shares.get(name) ?? []), share]);
        return [...cores.values()].reduce((sum, share) => sum + share, 0);
      },
    },
    checks: [{ title, ours: 'ours', bound: 'most', floor: 0.7, goal: 0.5 }],
  });
  const each = [...shares].map(([name, figures]) => `${name} ${median(figures).toFixed(2)}`);
  run.remark(`Cores at ${eventsPerSecond} events/s: ${each.join(', ')}.`);
}

async function coresAtPace(log: EventLog, pids: Record<string, number>, seconds: number): Promise<Map<string, number>> {
  const used = (): [string, number][] => Object.entries(pids).map(([name, pid]) => [name, cpuSeconds(pid)]);
  const [startedAt, before] = [performance.now(), new Map(used())];
  await appendEvenly(log, seconds);
  await allDelivered(log);
  const elapsed = (performance.now() - startedAt) / 1_000;
  return new Map(used().map(([name, cpu]) => [name, (cpu - (before.get(name) ?? 0)) / elapsed]));
}

async function appendEvenly(log: EventLog, seconds: number): Promise<void> {
  const startedAt = performance.now();
  const pending = new Set<Promise<void>>();
  let sent = 0;
  for (let elapsed = 0; elapsed < seconds; elapsed = (performance.now() - startedAt) / 1_000) {
    for (; sent < elapsed * eventsPerSecond; sent += 1) {
      const one = append(log);
      pending.add(one);
      void one.finally(() => pending.delete(one));
    }
    await delay(1);
  }
  await Promise.all(pending);
}
