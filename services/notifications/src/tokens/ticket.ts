import { createSecretKey } from 'node:crypto';
import { unauthenticated } from '@maternity/errors';
import type { UsedTickets } from '../app/ports.ts';
import { isRole, type Identity } from '../domain/identity.ts';
import { signerOf, type Signer } from './signer.ts';

type Claims = Record<string, unknown>;

const shortestId = 16;
/** How long a used ticket is remembered: longer than it lives. */
const rememberedSeconds = 60;

/**
 * Resolves to who a ticket speaks for, once. Throws unauthenticated for any ticket that is not good.
 * Tickets are JWTs, but of one issuer, one key and one algorithm, so nothing in their header chooses anything. A
 * library with WebCrypto costs 0.1 ms and 1 to 2 KiB of garbage a connect (5,000 sockets at once).
 */
export function ticketReader(secret: string, used: UsedTickets): (ticket: string) => Promise<Identity> {
  const signer = signerOf(createSecretKey(Buffer.from(secret)));
  return async (ticket) => {
    const claims = claimsOf(ticket, signer);
    const identity = identityOf(claims);
    const { jti } = claims;
    if (typeof jti !== 'string' || jti.length < shortestId) throw refused();
    if (!(await used.use(jti, rememberedSeconds))) throw refused();
    return identity;
  };
}

const refused = (): Error => unauthenticated('bad-ticket', 'The ticket is not valid.');

function claimsOf(ticket: string, signer: Signer): Claims {
  const [header = '', payload = '', signature = '', ...rest] = ticket.split('.');
  if (rest.length > 0 || !signer.isSigned(`${header}.${payload}`, signature)) throw refused();
  // Signed by the gateway: what follows is JSON.
  const claims = decode(payload);
  if (decode(header)['alg'] !== 'HS256' || !isForUs(claims)) throw refused();
  return claims;
}

const isForUs = ({ iss, aud, exp }: Claims): boolean =>
  iss === 'maternity-gateway' && aud === 'maternity-realtime' && typeof exp === 'number' && exp * 1_000 > Date.now();

const decode = (part: string): Claims => JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims;

function identityOf({ sub, iat, role, doctorId, sid, sexp, origin }: Claims): Identity {
  if (typeof sub !== 'string' || !/^[1-9]\d{0,14}$/.test(sub) || !isRole(role)) throw refused();
  if (typeof iat !== 'number' || typeof sid !== 'string' || typeof sexp !== 'number') throw refused();
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
