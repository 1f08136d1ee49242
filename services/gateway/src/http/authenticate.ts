import { LRUCache } from 'lru-cache';
import { unauthenticated, unavailable } from '@maternity/errors';
import type { Call, Identity } from '../app/ports.ts';
import type { Revocations } from '../domain/revocations.ts';

const longestToken = 4_096;
const remembered = 10_000;

export type Authenticate = (authorization: string | undefined, call: Call) => Promise<Identity>;

/**
 * Verifying a signature costs as much as the rest of a cheap request, and a client sends the same token many
 * times: each is verified once and remembered while it lives. Revocation is asked for every time.
 */
export function createAuthenticate(
  identify: (token: string, call: Call) => Promise<Identity>,
  revocations: Revocations,
  now: () => number,
): Authenticate {
  const identities = new LRUCache<string, Promise<Identity> | Identity>({ max: remembered });
  const recall = async (token: string, call: Call): Promise<Identity> => {
    const known = identities.get(token);
    const identity = known && (await known);
    if (identity && identity.expiresAtMs > now()) return identity;
    const found = identify(token, call);
    identities.set(token, found);
    try {
      const fresh = await found;
      identities.set(token, fresh);
      return fresh;
    } catch (error) {
      identities.delete(token);
      throw error;
    }
  };
  return async (authorization, call) => {
    const identity = await recall(bearerOf(authorization), call);
    const verdict = revocations.verdict(identity, now());
    if (verdict === 'valid') return identity;
    if (verdict === 'revoked') throw unauthenticated('session-ended', 'This session has ended; log in again.');
    throw unavailable('sessions-unknown', 'Whether this session still stands cannot be told now; try again.');
  };
}

function bearerOf(authorization: string | undefined): string {
  if (authorization === undefined) {
    throw unauthenticated('token-missing', 'Send an access token: Authorization: Bearer …');
  }
  const [, token] = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization) ?? [];
  if (token === undefined || token.length > longestToken) {
    throw unauthenticated('invalid-token', 'The access token is not valid.');
  }
  return token;
}
