/** What a connection may still send. Two numbers, refilled when asked. */
export type TokenBucket = { tokens: number; filledAtMs: number };

const perSecond = 20;
export const burst = 40;

/** False when nothing is left. */
export function takeToken(bucket: TokenBucket, nowMs: number): boolean {
  const elapsed = Math.max(0, nowMs - bucket.filledAtMs);
  bucket.tokens = Math.min(burst, bucket.tokens + (elapsed * perSecond) / 1_000);
  bucket.filledAtMs = nowMs;
  if (bucket.tokens < 1) return false;
  bucket.tokens -= 1;
  return true;
}
