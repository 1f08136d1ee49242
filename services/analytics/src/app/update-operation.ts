import { parseOperation, type Operation } from '../domain/operation.ts';
import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { OperationStore } from './operation-ports.ts';

/** What was performed before keeps its price. */
export async function updateOperation(
  { operations }: { operations: OperationStore },
  call: Call,
  { id, ...draft }: Operation,
): Promise<Operation> {
  requireRole(call.caller, 'admin');
  return operations.update(call, { id, ...parseOperation(draft) });
}
