import { createHmac } from 'node:crypto';

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/**
 * A JWT by HS256, made in place: jose signs by way of the thread pool, which measured 100 µs more a ticket, and
 * sockets that reconnect ask for thousands at once. jose reads them, here and in notifications.
 */
export function signToken(header: object, claims: object, secret: string): string {
  const signed = `${encode({ alg: 'HS256', ...header })}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}
