import { catalogueChannel } from '@maternity/contracts';
import { rows, sql, type Statement, type Transaction } from '@maternity/kit';
import type { Deed } from '../app/audit-ports.ts';
import type { Call } from '../app/call.ts';

type Actor = { accountId: number; role: string };
type CatalogueEvent = { kind: string; facts: Record<string, unknown> };

/** The audit entry of a write; `actor` where it is somebody else than the caller, such as whoever just logged in. */
export function* recordDeed(call: Call, deed: Deed, actor: Actor = call.caller): Transaction<void> {
  yield* rows(deedStatement(call, deed, actor));
}

/** The same where the entry is all that there is to write. */
export function deedStatement(call: Call, { action, object, outcome }: Deed, actor: Actor = call.caller): Statement {
  return sql`select append_audit(${actor.accountId}, ${actor.role}, ${action}, ${object.type}, ${object.id}, ${outcome},
               ${call.caller.requestId})`;
}

/** The audit entry and the event of a change of the catalogue, one and the same kind: a transaction's last statement. */
export function* recordChange(call: Call, object: Deed['object'], { kind, facts }: CatalogueEvent): Transaction<void> {
  const { accountId, role, requestId } = call.caller;
  yield* rows(
    sql`select
          append_audit(${accountId}, ${role}, ${kind}, ${object.type}, ${object.id}, 'succeeded', ${requestId}),
          append_event(${kind}, ${[catalogueChannel]}, ${JSON.stringify(facts)}, ${call.traceparent})`,
  );
}
