import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { OperationStore } from './operation-ports.ts';

export async function deleteOperation(
  { operations }: { operations: OperationStore },
  call: Call,
  id: number,
): Promise<void> {
  requireRole(call.caller, 'admin');
  await operations.remove(call, id);
}
