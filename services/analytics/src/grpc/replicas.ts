import {
  callOf,
  type Refresh as RefreshMessage,
  type Replica as ReplicaMessage,
  type ReplicaServiceHandlers,
} from '@maternity/contracts';
import { unary, type Log } from '@maternity/kit';
import { deleteReplica } from '../app/delete-replica.ts';
import { listReplicas } from '../app/list-replicas.ts';
import { putReplica } from '../app/put-replica.ts';
import { getRefresh, listRefreshes } from '../app/read-refreshes.ts';
import type { RefreshStore } from '../app/refresh-ports.ts';
import type { ReplicaStore } from '../app/replica-ports.ts';
import { startRefresh } from '../app/start-refresh.ts';
import type { Refresh } from '../domain/refresh.ts';
import { isStale, type Replica } from '../domain/replica.ts';

export type ReplicaParts = { replicas: ReplicaStore; refreshes: RefreshStore; clock: () => number };

/** The door of ReplicaService. */
export const replicaHandlers = (parts: ReplicaParts, log: Log): ReplicaServiceHandlers => ({
  ListReplicas: unary(log, async (_, call) => {
    const found = await listReplicas(parts, callOf(call));
    const now = parts.clock();
    return { replicas: found.map((replica) => replicaMessage(replica, now)) };
  }),
  PutReplica: unary(log, async (declaration, call) => {
    const replica = await putReplica(parts, callOf(call), declaration);
    return replicaMessage(replica, parts.clock());
  }),
  DeleteReplica: unary(log, async ({ name }, call) => {
    await deleteReplica(parts, callOf(call), name);
    return {};
  }),
  StartRefresh: unary(log, async ({ businessDate, replica }, call) =>
    refreshMessage(
      await startRefresh(parts, callOf(call), {
        ...(businessDate === '' ? {} : { businessDate }),
        ...(replica === '' ? {} : { replica }),
      }),
    ),
  ),
  GetRefresh: unary(log, async ({ id }, call) => refreshMessage(await getRefresh(parts, callOf(call), id))),
  ListRefreshes: unary(log, async (page, call) => {
    const { items, nextBeforeId = 0 } = await listRefreshes(parts, callOf(call), page);
    return { refreshes: items.map(refreshMessage), nextBeforeId };
  }),
});

const replicaMessage = (replica: Replica, nowMs: number): ReplicaMessage => ({
  name: replica.name,
  engine: replica.engine,
  generation: replica.generation,
  freshAtMs: replica.freshAtMs ?? 0,
  stale: isStale(replica, nowMs),
  rows: replica.rows,
  lastError: replica.lastError,
  datasets: replica.datasets,
  maximumStalenessSeconds: replica.maximumStalenessSeconds,
  suspended: replica.suspended,
});

const refreshMessage = (refresh: Refresh): RefreshMessage => ({
  id: refresh.id,
  businessDate: refresh.businessDate ?? '',
  replica: refresh.replica ?? '',
  state: refresh.state,
  generation: refresh.generation ?? 0,
  startedAtMs: refresh.startedAtMs,
  finishedAtMs: refresh.finishedAtMs ?? 0,
  steps: refresh.steps,
});
