import { createHmac, randomUUID } from 'node:crypto';

export type TicketClaims = {
  accountId: number;
  role?: 'patient' | 'doctor' | 'stakeholder' | 'admin';
  doctorId?: number;
  sessionId?: string;
  /** Milliseconds since 1970; now by default. */
  issuedAtMs?: number;
  sessionSeconds?: number;
  origin?: string;
  /** Overrides of single claims or of the header, to make tickets that must be refused. */
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
};

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A realtime ticket as the gateway signs them. */
export function mintTicket(secret: string, ticket: TicketClaims): string {
  const { accountId, role = 'patient', doctorId, sessionId = `s-${String(accountId)}`, origin } = ticket;
  const iat = Math.floor((ticket.issuedAtMs ?? Date.now()) / 1_000);
  const claims = {
    iss: 'maternity-gateway',
    aud: 'maternity-realtime',
    jti: randomUUID(),
    sub: String(accountId),
    iat,
    exp: iat + 30,
    role,
    doctorId,
    sid: sessionId,
    sexp: iat + (ticket.sessionSeconds ?? 900),
    origin,
    ...ticket.claims,
  };
  const signed = `${encode({ alg: 'HS256', typ: 'JWT', ...ticket.header })}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}
