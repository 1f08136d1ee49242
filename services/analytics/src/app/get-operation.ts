import { notFound } from '@maternity/errors';
import type { Operation } from '../domain/operation.ts';
import type { Call } from './call.ts';
import { requireReader } from './operation-access.ts';
import type { OperationStore } from './operation-ports.ts';

export async function getOperation(
  { operations }: { operations: OperationStore },
  { caller }: Call,
  id: number,
): Promise<Operation> {
  requireReader(caller);
  const operation = await operations.find(id);
  if (!operation) throw notFound('operation');
  return operation;
}
