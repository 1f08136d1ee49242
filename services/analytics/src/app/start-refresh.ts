import { invalid } from '@maternity/errors';
import type { Refresh } from '../domain/refresh.ts';
import { checkBusinessDate } from '../domain/refresh-date.ts';
import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { RefreshStore } from './refresh-ports.ts';

/** With a business date the scheduled run of that date, which there is once; without one a new run. */
export function startRefresh(
  { refreshes }: { refreshes: RefreshStore },
  call: Call,
  wanted: { businessDate?: string; replica?: string },
): Promise<Refresh> {
  requireRole(call.caller, 'admin');
  const { businessDate, replica } = wanted;
  if (businessDate !== undefined && replica !== undefined) {
    throw invalid('invalid-request', 'The run of a business date refreshes all replicas; name one or the other.');
  }
  if (businessDate !== undefined) checkBusinessDate(businessDate);
  return refreshes.start(call, wanted);
}
