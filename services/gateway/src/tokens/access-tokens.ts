import { errors, jwtVerify, type JWTPayload } from 'jose';
import { unauthenticated } from '@maternity/errors';
import type { AccessTokens, Identity, Role } from '../app/ports.ts';
import { signToken } from './sign-token.ts';

const issuer = 'maternity-gateway';
const audience = 'maternity-api';
const type = 'at+jwt';
const roles = new Set<unknown>(['patient', 'doctor', 'stakeholder', 'admin']);

/** Access tokens of the platform's own accounts: HS256 with one secret that only gateways hold. */
export function createAccessTokens(secret: string, lifetimeSeconds: number): AccessTokens {
  const key = new TextEncoder().encode(secret);
  return {
    lifetimeSeconds,
    issue: ({ accountId, role, patientId, doctorId, sessionId, issuedAtMs, expiresAtMs }) => {
      const claims = {
        iss: issuer,
        aud: audience,
        sub: String(accountId),
        // With its fraction: a session opened in the second of a revocation is not that revocation's victim.
        iat: issuedAtMs / 1_000,
        exp: Math.ceil(expiresAtMs / 1_000),
        sid: sessionId,
        role,
        patientId,
        doctorId,
      };
      return signToken({ typ: type }, claims, secret);
    },
    verify: async (token) => {
      try {
        const { payload } = await jwtVerify(token, key, {
          issuer,
          audience,
          typ: type,
          algorithms: ['HS256'],
          requiredClaims: ['exp', 'iat', 'sub', 'sid', 'role'],
        });
        return identityOf(payload);
      } catch (error) {
        throw refusalOf(error);
      }
    },
  };
}

/** One answer for every fault but age, which a client can mend by itself. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return unauthenticated('token-expired', 'The access token has expired.');
  if (error instanceof errors.JOSEError || error instanceof TypeError) return invalidToken();
  return error;
}

export const invalidToken = (): Error => unauthenticated('invalid-token', 'The access token is not valid.');

function identityOf(payload: JWTPayload): Identity {
  const { sub, sid, role, iat, exp, patientId, doctorId } = payload;
  const accountId = Number(sub);
  if (!Number.isSafeInteger(accountId) || typeof sid !== 'string' || !roles.has(role)) throw invalidToken();
  if (iat === undefined || exp === undefined) throw invalidToken();
  return {
    accountId,
    role: role as Role,
    sessionId: sid,
    issuedAtMs: Math.round(iat * 1_000),
    expiresAtMs: exp * 1_000,
    ...(typeof patientId === 'number' ? { patientId } : {}),
    ...(typeof doctorId === 'number' ? { doctorId } : {}),
  };
}
