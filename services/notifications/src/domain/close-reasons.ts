/** Why the server ends a connection. Below 4500 the client comes back by itself, from 4500 on it stops. */
const reasons = {
  drain: 4000,
  slow: 4001,
  insufficient_position: 4002,
  no_pong: 4003,
  credentials_expired: 4004,
  server_error: 4005,
  rate_limited: 4006,
  malformed: 4500,
  invalid_ticket: 4501,
  no_connect: 4502,
  revoked: 4503,
  limit: 4504,
} as const;

export type CloseReason = keyof typeof reasons;

export const closeCodeOf = (reason: CloseReason): number => reasons[reason];

const known = new Set<number>([...Object.values(reasons), 1000, 1001, 1005, 1006, 1007, 1009, 1011]);
/** A label with few values, whatever a client makes up. */
export const closeCodeLabel = (code: number): string => (known.has(code) ? String(code) : 'other');

/** The frame that precedes every close by the server. */
export function disconnectFrame(reason: CloseReason, retryAfterMs?: number): string {
  const advice = retryAfterMs === undefined ? '' : `,"retryAfterMs":${String(Math.round(retryAfterMs))}`;
  return `{"disconnect":{"code":${String(reasons[reason])},"key":"${reason}"${advice}}}`;
}
