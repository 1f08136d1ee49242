import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { unavailable } from '@maternity/errors';
import type { IdentityProvider } from '../app/ports.ts';
import { invalidToken, refusalOf } from './access-tokens.ts';

const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const timeoutMs = 5_000;
const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** Access tokens of a configured OIDC issuer, checked with the keys that its discovery document names. */
export function createIdentityProvider(issuer: string, audience: string): IdentityProvider {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const findKeys = (): Promise<JWTVerifyGetKey> => {
    keys ??= discoverKeys(issuer).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };
  return {
    vouchesFor: (token) => issuerOf(token) === issuer,
    verify: async (token) => {
      const key = await findKeys();
      try {
        const requiredClaims = ['exp', 'iat', 'sub', 'email'];
        const { payload } = await jwtVerify(token, key, { issuer, audience, algorithms, requiredClaims });
        return personOf(issuer, payload);
      } catch (error) {
        throw isAway(error) ? issuerIsAway() : refusalOf(error);
      }
    },
  };
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' }).catch(() => undefined);
  if (answer?.ok !== true) throw issuerIsAway();
  const document = Discovery.safeParse(await answer.json().catch(() => undefined));
  if (!document.success || document.data.issuer !== issuer) throw issuerIsAway();
  return createRemoteJWKSet(new URL(document.data.jwks_uri), { timeoutDuration: timeoutMs });
}

const issuerIsAway = (): Error =>
  unavailable('identity-provider-unavailable', 'The identity provider does not answer.');

/** A key set that cannot be fetched is no fault of the token. */
const isAway = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC') ||
  (error instanceof TypeError && error.message === 'fetch failed');

function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

function personOf(issuer: string, payload: JWTPayload): Awaited<ReturnType<IdentityProvider['verify']>> {
  const { sub, email, iat, exp } = payload;
  // A nonce or at_hash marks an ID token, which says who somebody is and grants nothing.
  const isIdToken = payload['nonce'] !== undefined || payload['at_hash'] !== undefined;
  const isVerified = payload['email_verified'] !== false;
  if (isIdToken || !isVerified || typeof email !== 'string') throw invalidToken();
  if (sub === undefined || iat === undefined || exp === undefined) throw invalidToken();
  return { issuer, subject: sub, email, issuedAtMs: iat * 1_000, expiresAtMs: exp * 1_000 };
}
