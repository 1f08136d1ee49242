import { setTimeout as delay } from 'node:timers/promises';
import { connectApi } from '../client/api.ts';
import { cutOneByOne, openCrowd, settle } from '../client/crowd.ts';
import { query } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import type { Scope } from '../platform/scope.ts';
import { doctorHolder, patientHolder } from '../platform/seed.ts';
import type { Service } from '../platform/services.ts';
import type { Checks } from './checks.ts';
import { newTraffic } from './traffic.ts';

const lastsMs = 60_000;
const cutEverySeconds = 10;
const clients = 8;

/** Sockets break at random, notifications and appointments are killed: whoever listens still sees every event once. */
export async function killServices(platform: Platform, checks: Checks, scope: Scope): Promise<void> {
  const { databaseUrl, gatewayUrl, notifications, appointments, cast } = platform;
  const seen = new Map<string, string[]>();
  const holders = [
    ...Array.from({ length: cast.patients }, (_, index) => patientHolder(index + 1)),
    ...Array.from({ length: cast.doctors }, (_, index) => doctorHolder(cast, index + 1)),
  ];
  const crowd = await openCrowd(scope, {
    port: notifications.port,
    holders,
    pause: () => 20 + Math.random() * 200,
    onPublication: (_client, { ch, id }) => {
      const ids = seen.get(ch) ?? [];
      ids.push(id);
      seen.set(ch, ids);
    },
  });
  const anybody = (): number => Math.floor(Math.random() * holders.length);
  const stopCutting = cutOneByOne(crowd, cutEverySeconds, anybody);
  const stopTraffic = keepBusy(platform, gatewayUrl);
  await delay(lastsMs / 3);
  await killAndRestart(notifications);
  await delay(lastsMs / 3);
  await killAndRestart(appointments);
  await delay(lastsMs / 3);
  const statuses = await stopTraffic();
  await stopCutting();
  await settle(crowd, databaseUrl);

  const { lost, twice, refused, putOff, connects } = crowd.tally;
  const { events, wrong } = await compare(databaseUrl, seen);
  console.log(
    `${holders.length} sockets, ${connects} connections (${putOff} put off), ${events} deliveries due, answers: ${JSON.stringify([...statuses])}`,
  );
  checks.expect('channels whose sockets did not see every committed event once and in order', wrong, wrong === 0);
  checks.expect('lost, seen twice, refused', `${lost}, ${twice}, ${refused}`, lost + twice + refused === 0);
  checks.expect('deliveries that were due', events, events > 0);
}

async function killAndRestart(service: Service): Promise<void> {
  console.log(`kill -9 ${service.program.name}`);
  await service.program.stop('SIGKILL');
  await service.restart();
}

/** Requests until stopped; while a service is down they fail, and that is fine: what counts is what was committed. */
function keepBusy({ cast }: Platform, gatewayUrl: string): () => Promise<Map<string, number>> {
  const traffic = newTraffic(connectApi(gatewayUrl), cast);
  const statuses = new Map<string, number>();
  const going = new AbortController();
  const worker = async (): Promise<void> => {
    while (!going.signal.aborted) {
      const outcome = await traffic.step().then(
        (answers) => answers.map(({ status }) => status).join(),
        () => 'no answer',
      );
      statuses.set(outcome, (statuses.get(outcome) ?? 0) + 1);
      await delay(20);
    }
  };
  const workers = Promise.all(Array.from({ length: clients }, worker));
  return async () => {
    going.abort();
    await workers;
    return statuses;
  };
}

/** Committed is what stands in event_position; the channels of doctors and accounts each have one socket. */
async function compare(databaseUrl: string, seen: Map<string, string[]>): Promise<{ events: number; wrong: number }> {
  const rows = await query<{ channel: string; ids: string[] }>(
    databaseUrl,
    `select channel, array_agg(event.id::text order by "offset") as ids
     from event_position join event on event.number = event_position.event_number
     where channel ~ '^(u|doc):' group by channel`,
  );
  const wrong = rows.filter(({ channel, ids }) => ids.join() !== (seen.get(channel) ?? []).join());
  const uncommitted = [...seen.keys()].filter((channel) => !rows.some((row) => row.channel === channel));
  const events = rows.reduce((sum, { ids }) => sum + ids.length, 0);
  return { events, wrong: wrong.length + uncommitted.length };
}
