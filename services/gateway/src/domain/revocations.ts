/** Whose rights a token carries, and since when. */
type Grant = { accountId: number; sessionId: string; issuedAtMs: number };

/** Without a session id every session of the account has ended. */
type Revocation = { sessionId: string; accountId: number; revokedAtMs: number };

export type Revocations = {
  /** A message of the feed, heartbeats included; `current` once all earlier revocations are told. */
  hear(message: { revocations: Revocation[]; current: boolean }, nowMs: number): void;
  /** `unknown` while the feed is silent: then nobody can say that a right still stands. */
  verdict(grant: Grant, nowMs: number): 'valid' | 'revoked' | 'unknown';
  isCurrent(nowMs: number): boolean;
};

const longestSilenceMs = 5_000;
const pruneEveryMs = 60_000;

/** @param keepMs how long a token can outlive its revocation: its whole lifetime. */
export function createRevocations(keepMs: number): Revocations {
  const sessions = new Map<string, number>();
  const accounts = new Map<number, number>();
  let heardAtMs = -Infinity;
  let prunedAtMs = -Infinity;
  const isCurrent = (nowMs: number): boolean => nowMs - heardAtMs <= longestSilenceMs;
  return {
    isCurrent,
    hear: ({ revocations, current }, nowMs) => {
      for (const { sessionId, accountId, revokedAtMs } of revocations) {
        if (sessionId !== '') sessions.set(sessionId, revokedAtMs);
        else accounts.set(accountId, Math.max(revokedAtMs, accounts.get(accountId) ?? 0));
      }
      if (current) heardAtMs = nowMs;
      if (nowMs - prunedAtMs < pruneEveryMs) return;
      prunedAtMs = nowMs;
      prune(sessions, nowMs - keepMs - pruneEveryMs);
      prune(accounts, nowMs - keepMs - pruneEveryMs);
    },
    verdict: ({ accountId, sessionId, issuedAtMs }, nowMs) => {
      if (!isCurrent(nowMs)) return 'unknown';
      const voidUntilMs = accounts.get(accountId) ?? -Infinity;
      return sessions.has(sessionId) || issuedAtMs <= voidUntilMs ? 'revoked' : 'valid';
    },
  };
}

function prune(revoked: Map<unknown, number>, beforeMs: number): void {
  for (const [key, revokedAtMs] of revoked) if (revokedAtMs < beforeMs) revoked.delete(key);
}
