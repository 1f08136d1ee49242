import type { Revocation } from './account-ports.ts';

type RevocationNews = { revocations: Revocation[]; current: boolean };

export type RevocationFeed = {
  /** Reads what is new and tells the followers; for a background loop. Answers that nothing is left to do. */
  poll(): Promise<boolean>;
  /** First everything that a living token could contradict, then what is new, with a heartbeat after a good poll. */
  follow(signal: AbortSignal): AsyncGenerator<RevocationNews>;
};

type Parts = {
  /** Revocations of the last seconds, by the database's clock. */
  read: (seconds: number) => Promise<Revocation[]>;
  clock: () => number;
  accessTokenSeconds: number;
};

/** Longer than any transaction of ours can live: who wrote early and committed late is found by a later poll. */
const overlapSeconds = 60;
const heartbeatMs = 500;
/** A poll that began earlier than this is not the present any more. */
const presentMs = 2_000;
const mostInMessage = 1_000;

type Bell = { rung: Promise<void>; ring: () => void };
type Known = { byId: Map<number, Revocation>; polledAt: number; next: Bell };

/** One reader for all followers of this process. While the database is away nothing is told, not even a heartbeat. */
export function revocationFeed({ read, clock, accessTokenSeconds }: Parts): RevocationFeed {
  const windowSeconds = accessTokenSeconds + overlapSeconds;
  const known: Known = { byId: new Map(), polledAt: -Infinity, next: bell() };
  return {
    poll: async () => {
      const now = clock();
      const since = (now - known.polledAt) / 1_000 + overlapSeconds;
      const found = await read(Math.min(since, windowSeconds));
      for (const revocation of found) if (!known.byId.has(revocation.id)) known.byId.set(revocation.id, revocation);
      // Ids come in order except for late commits, which are young all the same: the old ones are at the front.
      for (const [id, { revokedAt }] of known.byId) {
        if (revokedAt > now - 2 * windowSeconds * 1_000) break;
        known.byId.delete(id);
      }
      known.polledAt = now;
      const { ring } = known.next;
      known.next = bell();
      ring();
      return false;
    },
    follow: (signal) => follow(known, { clock, signal }),
  };
}

async function* follow(
  known: Known,
  { clock, signal }: { clock: () => number; signal: AbortSignal },
): AsyncGenerator<RevocationNews> {
  const told = new Set<number>();
  const left = aborted(signal);
  // Nothing is told from a poll that began before: the follower would take it for the present.
  const joinedAt = clock();
  let toldAt = -Infinity;
  while (!signal.aborted) {
    // Taken before anything is told: what arrives meanwhile rings this bell.
    const { polledAt, byId, next } = known;
    if (polledAt >= joinedAt && clock() - polledAt < presentMs) {
      const news = newsOf([...byId.values()].filter(({ id }) => !told.has(id)));
      if (news.length === 0 && polledAt - toldAt >= heartbeatMs) news.push({ revocations: [], current: true });
      if (news.length > 0) toldAt = polledAt;
      yield* news;
      remember(told, news, byId);
    }
    await Promise.race([next.rung, left]);
  }
}

/** What has left the window need not be remembered: it cannot come again. */
function remember(told: Set<number>, news: RevocationNews[], byId: Known['byId']): void {
  for (const { id } of news.flatMap(({ revocations }) => revocations)) told.add(id);
  for (const id of told) if (!byId.has(id)) told.delete(id);
}

function newsOf(fresh: Revocation[]): RevocationNews[] {
  const news: RevocationNews[] = [];
  for (let from = 0; from < fresh.length; from += mostInMessage) {
    const current = from + mostInMessage >= fresh.length;
    news.push({ revocations: fresh.slice(from, from + mostInMessage), current });
  }
  return news;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

function bell(): Bell {
  let ring = (): void => undefined;
  const rung = new Promise<void>((resolve) => {
    ring = resolve;
  });
  return { rung, ring };
}
