import { setTimeout as delay } from 'node:timers/promises';
import { cutOneByOne, openCrowd, settle } from '../../client/crowd.ts';
import { streamEvents } from '../../client/event-stream.ts';
import { openPool } from '../../platform/database.ts';
import type { Scope } from '../../platform/scope.ts';
import type { BenchRun } from '../series.ts';
import type { Lobby } from './lobby.ts';

const sockets = 2_000;
const cutEverySeconds = 10;
const eventsPerSecond = 200;
const lastsMs = 30_000;

type Case = {
  title: string;
  lobby: Lobby;
  /** What happens in the middle, and how often. */
  midway?: () => Promise<void>;
  midwayMs?: number;
};

export async function measureCuts(
  run: BenchRun,
  scope: Scope,
  { title, lobby, midway, midwayMs = lastsMs }: Case,
): Promise<void> {
  const holders = Array.from({ length: sockets }, (_, index) => {
    return { accountId: index + 1, role: 'patient', patientId: index + 1 };
  });
  const port = lobby.notifications.port;
  const crowd = await openCrowd(scope, { port, holders, pause: () => 20 + Math.random() * 80 });
  const stream = streamEvents(openPool(scope, lobby.databaseUrl, 8), sockets, eventsPerSecond);
  const stopCutting = cutOneByOne(crowd, cutEverySeconds);
  run.say(`${title}: ${lastsMs / 1_000} s at ${eventsPerSecond} events/s`);
  const until = performance.now() + lastsMs;
  while (performance.now() < until) {
    await delay(Math.min(midwayMs, until - performance.now()));
    if (performance.now() < until) await midway?.();
  }
  await stopCutting();
  const events = await stream.stop();
  await settle(crowd, lobby.databaseUrl);
  const { lost, twice, refused, putOff, seen, connects } = crowd.tally;
  run.remark(`${title}: ${events} events, ${seen} seen, ${connects} connections.`);
  run.expectNone(`${title}: lost`, lost);
  run.expectNone(`${title}: seen twice`, twice);
  run.expectNone(`${title}: refused`, refused + putOff);
}
