import { callOf, type AccountServiceHandlers, type Session } from '@maternity/contracts';
import { isAppError } from '@maternity/errors';
import { unary, type Log } from '@maternity/kit';
import { Counter } from 'prom-client';
import type { AccountStore, OpenSession, Passwords, SessionStore } from '../app/account-ports.ts';
import { createSessionFromIdentity } from '../app/create-session-from-identity.ts';
import { createSession } from '../app/create-session.ts';
import { endSession } from '../app/end-session.ts';
import type { SessionParts as OpeningParts } from '../app/open-session.ts';
import { refreshSession } from '../app/refresh-session.ts';

export type SessionParts = OpeningParts & { accounts: AccountStore; sessions: SessionStore; passwords: Passwords };

type Handlers = Pick<
  AccountServiceHandlers,
  'CreateSession' | 'CreateSessionFromIdentity' | 'RefreshSession' | 'EndSession'
>;

const logins = new Counter({
  name: 'appointments_logins_total',
  help: 'Attempts to open or prolong a session, by how and by outcome',
  labelNames: ['method', 'outcome'] as const,
});

export const sessionHandlers = (parts: SessionParts, log: Log): Handlers => ({
  CreateSession: unary(log, async ({ email, password }, call) =>
    messageOf(await counted('password', createSession(parts, callOf(call), { email, password }))),
  ),
  CreateSessionFromIdentity: unary(log, async ({ issuer, subject, email }, call) =>
    messageOf(await counted('identity', createSessionFromIdentity(parts, callOf(call), { issuer, subject, email }))),
  ),
  RefreshSession: unary(log, async ({ refreshToken }, call) =>
    messageOf(await counted('refresh', refreshSession(parts, callOf(call), refreshToken))),
  ),
  EndSession: unary(log, async ({ sessionId }, call) => {
    await endSession(parts, callOf(call), sessionId);
    return {};
  }),
});

async function counted<T>(method: string, attempt: Promise<T>): Promise<T> {
  try {
    const session = await attempt;
    logins.inc({ method, outcome: 'succeeded' });
    return session;
  } catch (error) {
    logins.inc({ method, outcome: isAppError(error) ? error.code : 'failed' });
    throw error;
  }
}

const messageOf = ({ sessionId, account, refresh }: OpenSession): Session => ({
  sessionId,
  account,
  refreshToken: refresh.token,
  refreshExpiresAtMs: refresh.expiresAt,
});
