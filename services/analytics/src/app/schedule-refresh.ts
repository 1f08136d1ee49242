import type { Call } from './call.ts';
import type { RefreshStore } from './refresh-ports.ts';

type Parts = { refreshes: RefreshStore; clock: () => number; businessDateOf: (nowMs: number) => string };

/** The platform itself asks. */
const platform: Call = { caller: { accountId: 0, role: 'admin', requestId: 'schedule' }, traceparent: '' };

/** Sees to it that the run of the day exists: from 02:00 on, or at the first start after that. */
export async function scheduleRefresh({ refreshes, clock, businessDateOf }: Parts): Promise<boolean> {
  await refreshes.start(platform, { businessDate: businessDateOf(clock()) });
  return false;
}
