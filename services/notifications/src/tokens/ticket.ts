import { jwtVerify, type JWTPayload } from 'jose';
import { unauthenticated } from '@maternity/errors';
import type { UsedTickets } from '../app/ports.ts';
import { isRole, type Identity } from '../domain/identity.ts';

const shortestId = 16;
/** How long a used ticket is remembered: longer than it lives. */
const rememberedSeconds = 60;

/** Resolves to who a ticket speaks for, once. Throws unauthenticated for any ticket that is not good. */
export function ticketReader(secret: string, used: UsedTickets): (ticket: string) => Promise<Identity> {
  const key = new TextEncoder().encode(secret);
  return async (ticket) => {
    const claims = await verify(ticket, key);
    const identity = identityOf(claims);
    const id = claims.jti ?? '';
    if (id.length < shortestId) throw refused();
    if (!(await used.use(id, rememberedSeconds))) throw refused();
    return identity;
  };
}

const refused = (): Error => unauthenticated('bad-ticket', 'The ticket is not valid.');

async function verify(ticket: string, key: Uint8Array): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(ticket, key, {
      algorithms: ['HS256'],
      issuer: 'maternity-gateway',
      audience: 'maternity-realtime',
      requiredClaims: ['exp', 'iat', 'jti', 'sub'],
    });
    return payload;
  } catch {
    throw refused();
  }
}

function identityOf(claims: JWTPayload): Identity {
  const { sub = '', iat = 0, role, doctorId, sid, sexp, origin } = claims;
  if (!/^[1-9]\d{0,14}$/.test(sub) || !isRole(role) || typeof sid !== 'string' || typeof sexp !== 'number') {
    throw refused();
  }
  return {
    accountId: Number(sub),
    role,
    sessionId: sid,
    issuedAtMs: iat * 1_000,
    expiresAtMs: sexp * 1_000,
    ...(typeof doctorId === 'number' ? { doctorId } : {}),
    ...(typeof origin === 'string' ? { origin } : {}),
  };
}
