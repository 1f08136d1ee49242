import type { Disconnect } from './protocol.ts';

const mostMs = 20_000;
const firstMs = 500;

/** From this code on the server asks not to be tried again. */
const terminalFrom = 4_500;
const terminalTo = 4_999;

export const isTerminal = (code: number): boolean => code >= terminalFrom && code <= terminalTo;

/** How long to wait before the n-th attempt in a row (from 0): what the server advised, else full jitter. */
export function reconnectDelay(attempt: number, advice: Disconnect | undefined, random = Math.random): number {
  if (advice?.retryAfterMs !== undefined) return Math.max(0, advice.retryAfterMs);
  return random() * Math.min(mostMs, firstMs * 2 ** attempt);
}
