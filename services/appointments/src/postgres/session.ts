import { createHash } from 'node:crypto';
import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { OpenSession, RefreshToken, SessionStore } from '../app/account-ports.ts';
import type { Call } from '../app/call.ts';
import type { Account } from '../domain/account.ts';
import { findAccount } from './account.ts';
import { recordDeed } from './record.ts';

/** @param revoked called after a session has ended, so that followers need not wait for the next poll. */
export function sessionStore(postgres: Postgres, revoked: () => void): SessionStore {
  return {
    open: (call, account, refresh) => postgres.transaction(() => open(call, account, refresh), call.traceparent),
    exchange: async (call, token, next) => {
      const outcome = await postgres.transaction(() => exchange(call, token, next), call.traceparent);
      if (outcome === 'reused') revoked();
      return outcome === 'reused' ? undefined : outcome;
    },
    end: async (call, session) => {
      const existed = await postgres.transaction(() => end(call, session), call.traceparent);
      revoked();
      return existed;
    },
  };
}

/** Tokens are random, so one pass of a fast hash is enough; the text itself is kept nowhere. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const objectOf = (sessionId: string): { type: string; id: string } => ({ type: 'session', id: sessionId });

function* open(call: Call, account: Account, refresh: RefreshToken): Transaction<OpenSession | undefined> {
  // The share lock lets a deactivation that runs now either see this session or prevent it.
  const [row] = yield* rows<{ id: string }>(
    sql`with holder as (
          select id from account where id = ${account.id} and active for share
        ), opened as (
          insert into session (account_id, expires_at) select id, ${new Date(refresh.expiresAt)} from holder returning id
        ), told as (
          insert into refresh_token (hash, session_id) select ${hashOf(refresh.token)}, id from opened
        )
        select id from opened`,
  );
  if (!row) return undefined;
  const actor = { accountId: account.id, role: account.role };
  yield* recordDeed(call, { action: 'session.created', object: objectOf(row.id), outcome: 'succeeded' }, actor);
  return { sessionId: row.id, account, refresh };
}

type Held = { sessionId: string; used: boolean; over: boolean };

function* exchange(call: Call, token: string, next: RefreshToken): Transaction<OpenSession | 'reused' | undefined> {
  const hash = hashOf(token);
  // Accounts are locked before sessions, here as where an account is deactivated.
  const [owner] = yield* rows<{ id: number; active: boolean }>(
    sql`select id, active from account where id = (
          select account_id from session join refresh_token on session_id = session.id where hash = ${hash}
        ) for share`,
  );
  const [held] = yield* rows<Held>(
    sql`select session.id as "sessionId", used_at is not null as used,
          ended_at is not null or expires_at <= now() as over
        from refresh_token join session on session.id = session_id where hash = ${hash} for update`,
  );
  if (!owner?.active || !held || held.over) return undefined;
  const account = yield* findAccount(owner.id);
  if (!account) return undefined;
  if (held.used) return yield* endStolen(call, held.sessionId, account);
  yield* rows(
    sql`with used as (
          update refresh_token set used_at = now() where hash = ${hash}
        ), prolonged as (
          update session set expires_at = ${new Date(next.expiresAt)} where id = ${held.sessionId}
        )
        insert into refresh_token (hash, session_id) values (${hashOf(next.token)}, ${held.sessionId})`,
  );
  return { sessionId: held.sessionId, account, refresh: next };
}

/** Two people hold the token, and nobody knows which of them is the owner. */
function* endStolen(call: Call, sessionId: string, account: Account): Transaction<'reused'> {
  yield* endOne(sessionId);
  const actor = { accountId: account.id, role: account.role };
  yield* recordDeed(call, { action: 'session.token_reused', object: objectOf(sessionId), outcome: 'denied' }, actor);
  return 'reused';
}

function* end(call: Call, { id, accountId }: { id: string; accountId?: number }): Transaction<boolean> {
  const owned = yield* rows(
    sql`select id from session where id = ${id} and account_id = coalesce(${accountId ?? null}, account_id)`,
  );
  if (owned.length === 0) return false;
  const ended = yield* endOne(id);
  if (ended) yield* recordDeed(call, { action: 'session.ended', object: objectOf(id), outcome: 'succeeded' });
  return true;
}

function* endOne(sessionId: string): Transaction<boolean> {
  const ended = yield* rows(
    sql`with ended as (
          update session set ended_at = clock_timestamp() where id = ${sessionId} and ended_at is null
          returning id, account_id
        )
        insert into session_revocation (session_id, account_id) select id, account_id from ended returning id`,
  );
  return ended.length > 0;
}
