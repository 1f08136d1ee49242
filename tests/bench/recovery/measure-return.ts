import { allCurrent } from '../../client/lobby-client.ts';
import { openCrowd, settle } from '../../client/crowd.ts';
import { streamEvents } from '../../client/event-stream.ts';
import { openSubscribers, rawDialect } from '../../client/subscriber.ts';
import { openPool } from '../../platform/database.ts';
import type { Scope } from '../../platform/scope.ts';
import { startPeer } from '../peer.ts';
import type { BenchRun } from '../series.ts';
import type { Lobby } from './lobby.ts';

const sockets = 5_000;
const eventsPerSecond = 200;

/** Seconds from the cut until all are back: for ours with everything they missed, for the peer connected again. */
export async function measureReturn(run: BenchRun, scope: Scope, lobby: Lobby): Promise<void> {
  const holders = Array.from({ length: sockets }, (_, index) => {
    return { accountId: index + 1, role: 'patient', patientId: index + 1 };
  });
  run.say(`connecting ${sockets} sockets`);
  const crowd = await openCrowd(scope, { port: lobby.notifications.port, holders, pause: () => 0 });
  const raw = await startPeer(scope, 'raw-uws');
  const stream = streamEvents(openPool(scope, lobby.databaseUrl, 8), sockets, eventsPerSecond);
  const title = `${sockets.toLocaleString('en')} sockets cut at once, all back`;
  await run.measure({
    title,
    unit: 's',
    sides: {
      ours: () =>
        secondsOf(async () => {
          for (const client of crowd.clients) client.cut();
          await allCurrent(crowd.clients);
        }),
      'raw uWebSockets.js': () => returnToPeer(raw.port),
    },
    checks: [{ title, ours: 'ours', peer: 'raw uWebSockets.js', bound: 'most', floor: 4, goal: 2 }],
  });
  const events = await stream.stop();
  await settle(crowd, lobby.databaseUrl);
  const { lost, twice, refused, putOff, seen } = crowd.tally;
  run.remark(`${title}: ${events} events flowed meanwhile, ${seen} seen.`);
  run.expectNone(`${title}: lost`, lost);
  run.expectNone(`${title}: seen twice`, twice);
  run.expectNone(`${title}: refused`, refused + putOff);
}

async function returnToPeer(port: number): Promise<number> {
  const options = { port, count: sockets, dialect: rawDialect, onPublication: () => undefined };
  const before = await openSubscribers(options);
  let after: typeof before | undefined;
  const seconds = await secondsOf(async () => {
    before.close();
    after = await openSubscribers(options);
  });
  after?.close();
  return seconds;
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}
