import { checkDeclaration, type Replica, type ReplicaDeclaration } from '../domain/replica.ts';
import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { ReplicaStore } from './replica-ports.ts';

/** Declares a replica, or changes it; by name. */
export function putReplica(
  { replicas }: { replicas: ReplicaStore },
  call: Call,
  declaration: ReplicaDeclaration,
): Promise<Replica> {
  requireRole(call.caller, 'admin');
  checkDeclaration(declaration);
  return replicas.put(call, declaration);
}
