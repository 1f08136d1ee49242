import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '@maternity/testkit';
import { query } from '../platform/database.ts';
import type { Scope } from '../platform/scope.ts';
import { ticketSecret } from '../platform/services.ts';
import { newGate } from './gate.ts';
import { allCurrent, newTally, openLobby } from './lobby-client.ts';
import type { LobbyClient, LobbyOptions, Publication, Tally } from './lobby-client.ts';
import type { Holder } from './token.ts';

/** Many checking clients, one socket each, with one account of what they saw. */
export type Crowd = { clients: LobbyClient[]; tally: Tally };

export type CrowdOptions = {
  port: number;
  holders: Holder[];
  pause: LobbyOptions['pause'];
  onPublication?: (client: number, publication: Publication) => void;
};

export async function openCrowd(scope: Scope, options: CrowdOptions): Promise<Crowd> {
  const { port, holders, pause, onPublication } = options;
  const gate = newGate();
  const tally = newTally();
  const clients = holders.map((holder, client) =>
    openLobby({
      port,
      holder,
      ticketSecret,
      tally,
      pause,
      gate,
      ...(onPublication ? { onPublication: (publication) => onPublication(client, publication) } : {}),
    }),
  );
  scope.onEnd(async () => clients.forEach((client) => client.stop()));
  await allCurrent(clients);
  return { clients, tally };
}

/** Cuts each client about every `everySeconds`, one by one; `next` says which. @returns a function that ends it. */
export function cutOneByOne(
  { clients }: Crowd,
  everySeconds: number,
  next: (cut: number) => number = (cut) => cut % clients.length,
): () => Promise<void> {
  const going = new AbortController();
  const cutting = (async () => {
    const startedAt = performance.now();
    for (let cut = 0; !going.signal.aborted;) {
      const due = ((performance.now() - startedAt) / 1_000 / everySeconds) * clients.length;
      for (; cut < due; cut += 1) clients[next(cut)]?.cut();
      await delay(5);
    }
  })();
  return () => {
    going.abort();
    return cutting;
  };
}

/** Waits until everybody is back and has what the log holds; what never comes is lost. */
export async function settle({ clients, tally }: Crowd, databaseUrl: string): Promise<void> {
  await allCurrent(clients);
  const rows = await query<{ name: string; top: number }>(
    databaseUrl,
    `select name, last_offset::float8 as top from channel`,
  );
  const tops = new Map(rows.map(({ name, top }) => [name, top]));
  const missing = (): number => {
    const behind = clients.flatMap(({ positions }) =>
      [...positions].map(([channel, { offset }]) => Math.max(0, (tops.get(channel) ?? 0) - offset)),
    );
    return behind.reduce((sum, count) => sum + count, 0);
  };
  await eventually(() => missing() === 0, { timeoutMs: 15_000 }).catch(() => undefined);
  tally.lost += missing();
}
