import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { RealtimeTickets } from '../app/ports.ts';

const lifetimeSeconds = 30;

/** One-use tickets for the socket; notifications shares the secret and keeps the ids that were used. */
export function createRealtimeTickets(secret: string, now: () => number): RealtimeTickets {
  const key = new TextEncoder().encode(secret);
  return {
    lifetimeSeconds,
    issue: ({ accountId, role, patientId, doctorId, sessionId, expiresAtMs }, origin) => {
      const issuedAt = Math.floor(now() / 1_000);
      return new SignJWT({ role, patientId, doctorId, sid: sessionId, sexp: Math.floor(expiresAtMs / 1_000), origin })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('maternity-gateway')
        .setAudience('maternity-realtime')
        .setSubject(String(accountId))
        .setJti(randomUUID())
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetimeSeconds)
        .sign(key);
    },
  };
}
