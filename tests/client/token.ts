import { createHmac, randomBytes, randomUUID } from 'node:crypto';

/** Whom a minted token or ticket speaks for. */
export type Holder = { accountId: number; role: string; patientId?: number; doctorId?: number };

/** What gateway would hand out after a login, which a thousand load clients cannot wait for (argon2id). */
export function accessToken(holder: Holder, secret: string): string {
  const issued = Math.floor(Date.now() / 1_000);
  const claims = { iss: 'maternity-gateway', aud: 'maternity-api', iat: issued, exp: issued + 900, jti: randomUUID() };
  return sign({ typ: 'at+jwt' }, { ...claims, ...identity(holder) }, secret);
}

/** What gateway answers to POST /realtime/tickets. */
export function realtimeTicket(holder: Holder, secret: string): string {
  const issued = Math.floor(Date.now() / 1_000);
  const claims = { iss: 'maternity-gateway', aud: 'maternity-realtime', iat: issued, exp: issued + 30 };
  const single = { jti: randomBytes(16).toString('base64url'), sexp: issued + 900 };
  return sign({ typ: 'JWT' }, { ...claims, ...single, ...identity(holder) }, secret);
}

function identity({ accountId, ...rest }: Holder): object {
  return { sub: String(accountId), sid: randomUUID(), ...rest };
}

function sign(header: object, claims: object, secret: string): string {
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const text = `${encode({ alg: 'HS256', ...header })}.${encode(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}
