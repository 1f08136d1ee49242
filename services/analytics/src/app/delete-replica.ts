import { conflict, notFound } from '@maternity/errors';
import { warehouseName } from '../domain/replica.ts';
import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { ReplicaStore } from './replica-ports.ts';

/** Nothing refreshes it any more; its database stays as it is. */
export async function deleteReplica({ replicas }: { replicas: ReplicaStore }, call: Call, name: string): Promise<void> {
  requireRole(call.caller, 'admin');
  if (name === warehouseName) throw conflict('warehouse-stays', 'The warehouse is part of the platform.');
  if (!(await replicas.delete(call, name))) throw notFound('replica');
}
