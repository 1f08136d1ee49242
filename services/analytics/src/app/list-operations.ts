import type { Operation } from '../domain/operation.ts';
import type { Call } from './call.ts';
import { requireReader } from './operation-access.ts';
import type { OperationStore, Page, PageRequest } from './operation-ports.ts';

export async function listOperations(
  { operations }: { operations: OperationStore },
  { caller }: Call,
  page: PageRequest,
): Promise<Page<Operation>> {
  requireReader(caller);
  return operations.list(page);
}
