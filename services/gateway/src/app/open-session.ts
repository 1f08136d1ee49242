import type { AccessTokens, Account, Call, Identity, OpenSession, Role, Sessions } from './ports.ts';
import { required } from './required.ts';

export type Login = {
  accessToken: string;
  expiresIn: number;
  account: Account;
  refreshToken: string;
  refreshExpiresAtMs: number;
};

type Parts = { sessions: Sessions; accessTokens: AccessTokens; now: () => number };

export async function openSession(
  { sessions, ...parts }: Parts,
  credentials: { email: string; password: string },
  call: Call,
): Promise<Login> {
  return grantAccess(parts, await sessions.createSession(credentials, call));
}

/** Exchanges a refresh token for a new one and a new access token; a used one ends the session. */
export async function refreshSession({ sessions, ...parts }: Parts, refreshToken: string, call: Call): Promise<Login> {
  return grantAccess(parts, await sessions.refreshSession({ refreshToken }, call));
}

function grantAccess({ accessTokens, now }: Omit<Parts, 'sessions'>, session: OpenSession): Login {
  const issuedAtMs = now();
  const expiresAtMs = issuedAtMs + accessTokens.lifetimeSeconds * 1_000;
  const accessToken = accessTokens.issue(identityOf(session, { issuedAtMs, expiresAtMs }));
  return {
    accessToken,
    expiresIn: accessTokens.lifetimeSeconds,
    account: required(session.account),
    refreshToken: session.refreshToken,
    refreshExpiresAtMs: session.refreshExpiresAtMs,
  };
}

export function identityOf(session: OpenSession, times: { issuedAtMs: number; expiresAtMs: number }): Identity {
  const { id, role, patientId, doctorId } = required(session.account);
  return {
    accountId: id,
    role: role as Role,
    sessionId: session.sessionId,
    ...(patientId === undefined ? {} : { patientId }),
    ...(doctorId === undefined ? {} : { doctorId }),
    ...times,
  };
}
