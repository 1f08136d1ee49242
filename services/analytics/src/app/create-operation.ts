import { parseOperation, type Operation, type OperationDraft } from '../domain/operation.ts';
import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { OperationStore } from './operation-ports.ts';

export async function createOperation(
  { operations }: { operations: OperationStore },
  call: Call,
  draft: OperationDraft,
): Promise<Operation> {
  requireRole(call.caller, 'admin');
  return operations.create(call, parseOperation(draft));
}
