import { callOf, type Operation as OperationMessage, type OperationServiceHandlers } from '@maternity/contracts';
import { unary, type Log } from '@maternity/kit';
import type { AuditEntry, AuditTrail } from '../app/audit-ports.ts';
import { createOperation } from '../app/create-operation.ts';
import { deleteOperation } from '../app/delete-operation.ts';
import { getOperation } from '../app/get-operation.ts';
import { listAuditEntries } from '../app/list-audit-entries.ts';
import { listOperations } from '../app/list-operations.ts';
import type { OperationStore } from '../app/operation-ports.ts';
import { updateOperation } from '../app/update-operation.ts';
import type { Operation } from '../domain/operation.ts';
import { birthHandlers, type BirthParts } from './births.ts';
import { operationRecordHandlers, type OperationRecordParts } from './operation-records.ts';
import { readId, readPage } from './read-fields.ts';

export type OperationParts = BirthParts &
  OperationRecordParts & {
    operations: OperationStore;
    audit: AuditTrail;
    /** ISO 4217. */
    currency: string;
  };

const object = 'operation';

/** The door of OperationService. */
export function operationHandlers(parts: OperationParts, log: Log): OperationServiceHandlers {
  const messageOf = (operation: Operation): OperationMessage => ({ ...operation, currency: parts.currency });
  return {
    ...operationRecordHandlers(parts, log),
    ...birthHandlers(parts, log),
    ListOperations: unary(log, async (request, call) => {
      const { items, nextBeforeId = 0 } = await listOperations(parts, callOf(call), readPage(request));
      return { operations: items.map(messageOf), nextBeforeId };
    }),
    GetOperation: unary(log, async ({ id }, call) =>
      messageOf(await getOperation(parts, callOf(call), readId(id, object))),
    ),
    CreateOperation: unary(log, async ({ name, priceMinor }, call) =>
      messageOf(await createOperation(parts, callOf(call), { name, priceMinor })),
    ),
    UpdateOperation: unary(log, async ({ id, name, priceMinor }, call) => {
      const operation = { id: readId(id, object), name, priceMinor };
      return messageOf(await updateOperation(parts, callOf(call), operation));
    }),
    DeleteOperation: unary(log, async ({ id }, call) => {
      await deleteOperation(parts, callOf(call), readId(id, object));
      return {};
    }),
    ListAuditEntries: unary(log, async (request, call) => {
      const { items, nextBeforeId = 0 } = await listAuditEntries(parts, callOf(call), readPage(request));
      return { entries: items.map(entryMessage), nextBeforeId };
    }),
  };
}

const entryMessage = ({ actor, object, hash = '', ...entry }: AuditEntry) => ({
  ...entry,
  actorId: actor.id,
  actorRole: actor.role,
  objectType: object.type,
  objectId: object.id,
  hash,
});
