import { rows, sql, type Statement, type Transaction } from '@maternity/kit';
import type { Call } from '../app/call.ts';
import { unknownDoctor } from '../domain/record-fields.ts';

type Change = 'created' | 'updated' | 'deleted';

/**
 * The audit entry of a write: a part of its transaction.
 * @param type operation, operation_record or birth.
 */
export function* recordChange(
  { caller }: Call,
  change: Change,
  { type, id }: { type: string; id: number },
): Transaction<void> {
  yield* rows(
    sql`insert into audit_entry (at, actor_id, actor_role, action, object_type, object_id, outcome, request_id)
        values (now(), ${caller.accountId}, ${caller.role}, ${`${type}.${change}`}, ${type}, ${`${id}`}, 'succeeded',
          ${caller.requestId})`,
  );
}

/** @param statement an insert of one row that returns its id. */
export function* insertOne(statement: Statement): Transaction<number> {
  const [row] = yield* rows<{ id: number }>(statement);
  if (!row) throw new Error('A row was inserted and has no id.');
  return row.id;
}

/** Refuses a doctor of whom the lobby's log has not told, or that he is gone. */
export function* requireDoctor(id: number): Transaction<void> {
  const present = yield* rows(sql`select id from doctor where id = ${id} and valid_to > now() and not deleted limit 1`);
  if (present.length === 0) throw unknownDoctor();
}
