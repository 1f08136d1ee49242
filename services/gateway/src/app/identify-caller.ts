import { identityOf } from './open-session.ts';
import type { AccessTokens, Call, Identity, IdentityProvider, Sessions } from './ports.ts';

type Parts = {
  sessions: Sessions;
  accessTokens: AccessTokens;
  identityProvider: IdentityProvider | undefined;
  now: () => number;
};

/** Who a bearer token stands for: one of ours, or one of the configured issuer, which opens a session of ours. */
export async function identifyCaller(
  { sessions, accessTokens, identityProvider, now }: Parts,
  token: string,
  call: Call,
): Promise<Identity> {
  if (identityProvider?.vouchesFor(token) !== true) return accessTokens.verify(token);
  const { issuer, subject, email, issuedAtMs, expiresAtMs } = await identityProvider.verify(token);
  const session = await sessions.createSessionFromIdentity({ issuer, subject, email }, call);
  // Asked again after an access token's lifetime, since revocations are not told for longer than that.
  const longest = now() + accessTokens.lifetimeSeconds * 1_000;
  return identityOf(session, { issuedAtMs, expiresAtMs: Math.min(expiresAtMs, longest) });
}
