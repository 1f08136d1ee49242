import { lobbyDialect, rawDialect, socketIoDialect } from '../../client/subscriber.ts';
import type { Dialect } from '../../client/subscriber.ts';
import { startNotifications, ticketSecret } from '../../platform/services.ts';
import type { Scope } from '../../platform/scope.ts';
import { startPeer } from '../peer.ts';
import { median } from '../series.ts';
import type { BenchRun } from '../series.ts';
import { openFanOut } from './fan-out.ts';
import type { FanOut } from './fan-out.ts';

const sockets = 1_000;
const eventName = '42["pub",""]';

/** All sockets of one account on its channel; the peers publish as many bytes as one of our publications has. */
export async function measureFanOut(run: BenchRun, scope: Scope): Promise<void> {
  run.say(`connecting ${sockets} sockets to each server`);
  const ours = await openOurs(scope);
  await ours.run(1, 0.1);
  const bytes = ours.size();
  run.remark(`Fan-out: ${sockets} sockets, publications of ${bytes} bytes from every server.`);
  const raw = await openPeer(scope, { name: 'raw-uws', dialect: rawDialect, bytes });
  const socketIo = await openPeer(scope, {
    name: 'socket-io',
    dialect: socketIoDialect,
    bytes: bytes - eventName.length,
  });
  const sides = { ours, 'raw uWebSockets.js': raw, 'socket.io': socketIo };
  for (const inFlight of [1, 16]) await measureInFlight(run, sides, inFlight);
}

async function measureInFlight(run: BenchRun, sides: Record<string, FanOut>, inFlight: number): Promise<void> {
  const costs = new Map<string, number[]>();
  const measures = Object.entries(sides).map(([name, fanOut]) => {
    const measure = async (): Promise<number> => {
      const figure = await fanOut.run(inFlight, run.seconds);
      costs.set(name, [...(costs.get(name) ?? []), fanOut.cost()]);
      return figure;
    };
    return [name, measure] as const;
  });
  const title = `fan-out, ${inFlight} in flight`;
  const raw = { title: `${title}, against raw uWebSockets.js`, ours: 'ours', peer: 'raw uWebSockets.js' };
  const socketIo = { title: `${title}, against socket.io`, ours: 'ours', peer: 'socket.io' };
  await run.measure({
    title,
    unit: 'deliveries/s',
    sides: Object.fromEntries(measures),
    checks:
      inFlight === 1
        ? [{ ...raw, bound: 'least', floor: 0.75, goal: 0.85 }]
        : [
            { ...raw, bound: 'least', floor: 0.4, goal: 0.5 },
            { ...socketIo, bound: 'least', floor: 5 },
          ],
  });
  const each = [...costs].map(([name, figures]) => `${name} ${median(figures).toPrecision(2)} µs`);
  run.remark(`CPU of the server per delivery, ${inFlight} in flight: ${each.join(', ')}.`);
}

async function openOurs(scope: Scope): Promise<FanOut> {
  const feed = await startPeer(scope, 'stand-in-feed', { CHANNEL: 'u:1' });
  const { port, program } = await startNotifications(scope, { appointmentsPort: feed.port });
  const dialect = lobbyDialect(() => ({ accountId: 1, role: 'patient', patientId: 1 }), ticketSecret);
  return openFanOut(scope, { port, pid: program.pid, dialect, publish: feed.publish }, sockets);
}

type PeerParts = { name: string; dialect: Dialect; bytes: number };

async function openPeer(scope: Scope, { name, dialect, bytes }: PeerParts): Promise<FanOut> {
  const { port, pid, publish } = await startPeer(scope, name, { PAYLOAD_BYTES: String(bytes) });
  return openFanOut(scope, { port, pid, dialect, publish }, sockets);
}
