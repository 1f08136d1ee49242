import type { Identity } from '../domain/identity.ts';

export type Revocation = { sessionId: string; accountId: number; revokedAtMs: number };

export type RevokedSessions = {
  add(revocations: Revocation[]): void;
  has(identity: Identity): boolean;
};

/** Longer than any access token lives; the feed tells all that still matter again whenever it is opened. */
const keptMs = 24 * 3_600_000;
const mostKept = 1_000_000;

/** Sessions by id, and accounts by the moment before which nothing of theirs holds. */
export function rememberRevokedSessions(): RevokedSessions {
  const sessions = new Map<string, number>();
  const accounts = new Map<number, number>();
  return {
    add: (revocations) => {
      for (const { sessionId, accountId, revokedAtMs } of revocations) {
        if (sessionId === '') accounts.set(accountId, Math.max(revokedAtMs, accounts.get(accountId) ?? 0));
        else sessions.set(sessionId, revokedAtMs);
      }
      forgetOld(sessions);
      forgetOld(accounts);
    },
    has: ({ sessionId, accountId, issuedAtMs }) =>
      sessions.has(sessionId) || issuedAtMs <= (accounts.get(accountId) ?? -1),
  };
}

function forgetOld<Key>(entries: Map<Key, number>): void {
  const before = Date.now() - keptMs;
  for (const [key, revokedAtMs] of entries) {
    if (revokedAtMs >= before && entries.size <= mostKept) return;
    entries.delete(key);
  }
}
