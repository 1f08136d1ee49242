import type { RetentionStore } from './event-ports.ts';

const batch = 1_000;
const dayMs = 86_400_000;

/**
 * Removes a batch of events that have passed retention and of idempotency keys that are older than a day.
 * @returns whether there may be more.
 */
export async function pruneLog(
  { retention, clock }: { retention: RetentionStore; clock: () => number },
  eventRetentionDays: number,
): Promise<boolean> {
  const events = await retention.pruneEvents(clock() - eventRetentionDays * dayMs, batch);
  const keys = await retention.pruneIdempotencyKeys(clock() - dayMs, batch);
  return events === batch || keys === batch;
}
