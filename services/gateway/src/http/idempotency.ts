import { createHmac } from 'node:crypto';
import type { Call } from '../app/ports.ts';
import { HttpProblem } from './problem.ts';

const wellFormed = /^[\x21-\x7e]{1,255}$/;

type Keyed = { method: string; path: string; body: unknown };

/**
 * The caller's key with a fingerprint of the request that it belongs to. The fingerprint is keyed, since it is
 * kept and the body may hold a password; the body is the parsed one, whose fields have the order of its schema.
 */
export function readIdempotency(
  header: string | string[] | undefined,
  { method, path, body }: Keyed,
  secret: string,
): Call['idempotency'] {
  if (header === undefined) return undefined;
  const key = checkKey(header);
  const text = JSON.stringify([method, path.toLowerCase().replace(/\/$/, ''), body]);
  return { key, fingerprint: createHmac('sha256', secret).update(text).digest('base64url') };
}

export function requireKey(header: string | string[] | undefined): void {
  if (header === undefined) {
    const detail = 'Send a header Idempotency-Key, a new one for every new intention.';
    throw new HttpProblem(400, 'idempotency-key-missing', { detail });
  }
  checkKey(header);
}

function checkKey(header: string | string[]): string {
  if (typeof header === 'string' && wellFormed.test(header)) return header;
  const detail = 'Idempotency-Key must be 1 to 255 visible ASCII characters.';
  throw new HttpProblem(400, 'idempotency-key-malformed', { detail });
}
