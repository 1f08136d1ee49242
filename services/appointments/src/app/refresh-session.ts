import { unauthenticated } from '@maternity/errors';
import type { OpenSession } from './account-ports.ts';
import type { Call } from './call.ts';
import { newRefreshToken, type RefreshParts } from './open-session.ts';

/** Exchanges a refresh token; whatever is wrong with it, the answer is the same. */
export async function refreshSession(parts: RefreshParts, call: Call, token: string): Promise<OpenSession> {
  const session = await parts.sessions.exchange(call, token, newRefreshToken(parts));
  if (!session) throw unauthenticated('invalid-refresh-token', 'The session is over; log in again.');
  return session;
}
