import { integerErrors, notFound, refuseFields } from '@maternity/errors';
import type { Refresh } from '../domain/refresh.ts';
import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { RefreshStore } from './refresh-ports.ts';

type Parts = { refreshes: RefreshStore };
const usualLimit = 20;

export async function getRefresh({ refreshes }: Parts, { caller }: Call, id: number): Promise<Refresh> {
  requireRole(caller, 'stakeholder', 'admin');
  const refresh = Number.isSafeInteger(id) ? await refreshes.find(id) : undefined;
  if (!refresh) throw notFound('refresh');
  return refresh;
}

/** @param page a limit of 0 means 20, a beforeId of 0 the newest. */
export async function listRefreshes(
  { refreshes }: Parts,
  { caller }: Call,
  page: { limit: number; beforeId: number },
): Promise<{ items: Refresh[]; nextBeforeId?: number }> {
  requireRole(caller, 'stakeholder', 'admin');
  const limit = page.limit === 0 ? usualLimit : page.limit;
  refuseFields([
    ...integerErrors('limit', limit, { least: 1, most: 100 }),
    ...integerErrors('beforeId', page.beforeId, { least: 0, most: Number.MAX_SAFE_INTEGER }),
  ]);
  const found = await refreshes.list({ limit: limit + 1, beforeId: page.beforeId || undefined });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return found.length > limit && last ? { items, nextBeforeId: last.id } : { items };
}
