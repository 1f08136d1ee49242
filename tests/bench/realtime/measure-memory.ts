import { setTimeout as delay } from 'node:timers/promises';
import { lobbyDialect, openSubscribers, rawDialect } from '../../client/subscriber.ts';
import type { Dialect } from '../../client/subscriber.ts';
import { residentKiB } from '../../platform/processes.ts';
import { startNotifications, ticketSecret } from '../../platform/services.ts';
import type { Scope } from '../../platform/scope.ts';
import { startPeer } from '../peer.ts';
import { median } from '../series.ts';
import type { BenchRun } from '../series.ts';

const sockets = 5_000;
const warmUpSockets = 200;
const settleMs = 3_000;

type Server = { port: number; pid: number };

/** KiB of resident memory per idle socket, each of an account of its own: (after − before) / sockets, fresh process. */
export async function measureMemory(run: BenchRun): Promise<void> {
  const raw: number[] = [];
  await run.measure({
    title: `memory per idle socket at ${sockets}`,
    unit: 'KiB',
    sides: {
      ours: () => run.scope.within(ours),
      'raw uWebSockets.js': async () => {
        const figure = await run.scope.within((scope) => memoryOfPeer(scope));
        raw.push(figure);
        return figure;
      },
    },
    checks: [{ title: `memory per idle socket at ${sockets}`, ours: 'ours', bound: 'most', floor: 8, goal: 4 }],
  });
  run.remark(`Memory per idle socket of raw uWebSockets.js: ${median(raw).toPrecision(2)} KiB.`);
}

async function ours(scope: Scope): Promise<number> {
  const feed = await startPeer(scope, 'stand-in-feed');
  const { port, program } = await startNotifications(scope, { appointmentsPort: feed.port });
  const holderOf = (index: number): { accountId: number; role: string; patientId: number } => {
    return { accountId: index + 1, role: 'patient', patientId: index + 1 };
  };
  return memoryPerSocket(scope, { port, pid: program.pid }, lobbyDialect(holderOf, ticketSecret));
}

async function memoryOfPeer(scope: Scope): Promise<number> {
  return memoryPerSocket(scope, await startPeer(scope, 'raw-uws'), rawDialect);
}

async function memoryPerSocket(scope: Scope, { port, pid }: Server, dialect: Dialect): Promise<number> {
  const connect = async (count: number): Promise<void> => {
    const subscribers = await openSubscribers({ port, count, dialect, onPublication: () => undefined });
    scope.onEnd(async () => subscribers.close());
    await delay(settleMs);
  };
  // Code is compiled and pools are made for the first sockets: that is not what one more socket costs.
  await connect(warmUpSockets);
  const before = residentKiB(pid);
  await connect(sockets);
  return (residentKiB(pid) - before) / sockets;
}
