import { notFound } from '@maternity/errors';
import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { Call } from '../app/call.ts';
import type { OperationStore } from '../app/operation-ports.ts';
import { operationInUse, type Operation, type OperationDraft } from '../domain/operation.ts';
import { idempotentTransaction } from './idempotent-transaction.ts';
import { insertOne, recordChange } from './record.ts';
import { beforeOf, pageOf } from './record-page.ts';

export function operationStore(postgres: Postgres): OperationStore {
  return {
    list: async (page) => {
      const found = await postgres.query<Operation>(
        sql`select id, name, price_minor as "priceMinor" from operation where id < ${beforeOf(page)}
            order by id desc limit ${page.limit + 1}`,
      );
      return pageOf(found, page.limit);
    },
    find: async (id) => {
      const [operation] = await postgres.query<Operation>(
        sql`select id, name, price_minor as "priceMinor" from operation where id = ${id}`,
      );
      return operation;
    },
    create: (call, draft) => idempotentTransaction(postgres, call, () => insert(call, draft)),
    update: (call, operation) => idempotentTransaction(postgres, call, () => update(call, operation)),
    remove: async (call, id) => {
      await idempotentTransaction(postgres, call, () => remove(call, id));
    },
  };
}

const type = 'operation';

function* insert(call: Call, { name, priceMinor }: OperationDraft): Transaction<Operation> {
  const id = yield* insertOne(
    sql`insert into operation (name, price_minor, created_at) values (${name}, ${priceMinor}, now()) returning id`,
  );
  yield* recordChange(call, 'created', { type, id });
  return { id, name, priceMinor };
}

function* update(call: Call, { id, name, priceMinor }: Operation): Transaction<Operation> {
  const updated = yield* rows(
    sql`update operation set name = ${name}, price_minor = ${priceMinor} where id = ${id} returning id`,
  );
  if (updated.length === 0) throw notFound('operation');
  yield* recordChange(call, 'updated', { type, id });
  return { id, name, priceMinor };
}

function* remove(call: Call, id: number): Transaction<null> {
  // Waits for whoever books it just now; the next statement then sees that record.
  const found = yield* rows(sql`select id from operation where id = ${id} for update`);
  if (found.length === 0) throw notFound('operation');
  const used = yield* rows(sql`select id from operation_record where operation_id = ${id} limit 1`);
  if (used.length > 0) throw operationInUse();
  yield* rows(sql`delete from operation where id = ${id}`);
  yield* recordChange(call, 'deleted', { type, id });
  return null;
}
