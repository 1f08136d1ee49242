import type { Replica } from '../domain/replica.ts';
import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { ReplicaStore } from './replica-ports.ts';

export function listReplicas({ replicas }: { replicas: ReplicaStore }, { caller }: Call): Promise<Replica[]> {
  requireRole(caller, 'stakeholder', 'admin');
  return replicas.list();
}
