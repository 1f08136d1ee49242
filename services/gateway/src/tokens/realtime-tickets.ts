import { randomUUID } from 'node:crypto';
import type { RealtimeTickets } from '../app/ports.ts';
import { signToken } from './sign-token.ts';

const lifetimeSeconds = 30;

/** One-use tickets for the socket; notifications shares the secret and keeps the ids that were used. */
export function createRealtimeTickets(secret: string, now: () => number): RealtimeTickets {
  return {
    lifetimeSeconds,
    issue: ({ accountId, role, patientId, doctorId, sessionId, expiresAtMs }, origin) => {
      const iat = Math.floor(now() / 1_000);
      const claims = {
        iss: 'maternity-gateway',
        aud: 'maternity-realtime',
        sub: String(accountId),
        jti: randomUUID(),
        iat,
        exp: iat + lifetimeSeconds,
        role,
        patientId,
        doctorId,
        sid: sessionId,
        sexp: Math.floor(expiresAtMs / 1_000),
        origin,
      };
      return signToken({}, claims, secret);
    },
  };
}
