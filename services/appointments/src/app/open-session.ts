import { unauthenticated } from '@maternity/errors';
import type { Account } from '../domain/account.ts';
import type { OpenSession, RefreshToken, SessionStore, TokenSource } from './account-ports.ts';
import type { AuditTrail } from './audit-ports.ts';
import type { Call } from './call.ts';
import type { Clock } from './directory-ports.ts';

export type RefreshParts = { sessions: SessionStore; newToken: TokenSource; clock: Clock; refreshTokenDays: number };
export type SessionParts = RefreshParts & { audit: AuditTrail };

const dayMs = 86_400_000;

/** A session for somebody whose identity has been proved. */
export async function openSession(parts: SessionParts, call: Call, account: Account): Promise<OpenSession> {
  const session = account.active ? await parts.sessions.open(call, account, newRefreshToken(parts)) : undefined;
  if (session) return session;
  const object = { type: 'account', id: `${account.id}` };
  await parts.audit.record(call, { action: 'session.created', object, outcome: 'denied' });
  throw unauthenticated('account-inactive', 'This account has been deactivated.');
}

export const newRefreshToken = ({ newToken, clock, refreshTokenDays }: RefreshParts): RefreshToken => ({
  token: newToken(),
  expiresAt: clock() + refreshTokenDays * dayMs,
});
