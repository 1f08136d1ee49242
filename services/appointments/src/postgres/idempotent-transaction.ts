import { openAnswer, refusalOf, type Answer } from '@maternity/errors';
import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { Call } from '../app/call.ts';
import { refusalError } from '../domain/appointment-refusal.ts';

/**
 * A transaction that has its effect once for each key of the caller; the same request again gets the first answer,
 * a refusal included. `work` returns JSON (no dates) and refuses by throwing an AppError: what it wrote is undone.
 */
export async function idempotentTransaction<T>(postgres: Postgres, call: Call, work: () => Transaction<T>): Promise<T> {
  if (!call.idempotency) return postgres.transaction(work, call.traceparent);
  return openAnswer(await postgres.transaction(() => remembered(call, work), call.traceparent));
}

function* remembered<T>(call: Call, work: () => Transaction<T>): Transaction<Answer<T>> {
  const { accountId } = call.caller;
  const { key, fingerprint } = call.idempotency ?? { key: '', fingerprint: '' };
  const [known] = yield* rows<{ answer: Answer<T> | { outcome: string } | null }>(
    sql`select begin_idempotent(${accountId}, ${key}, ${fingerprint}) as answer`,
  );
  if (known?.answer) return 'outcome' in known.answer ? refuseKey(known.answer.outcome) : known.answer;
  yield* rows(sql`savepoint effect`);
  const answer = yield* attempt(work);
  yield* rows(sql`select finish_idempotent(${accountId}, ${key}, ${fingerprint}, ${JSON.stringify(answer)})`);
  return answer;
}

function* attempt<T>(work: () => Transaction<T>): Transaction<Answer<T>> {
  try {
    return { value: yield* work() };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    yield* rows(sql`rollback to savepoint effect`);
    return refusal;
  }
}

/** Refusals that are about the key itself and therefore not kept under it. */
function refuseKey(outcome: string): never {
  throw refusalError(outcome === 'key-reused' ? 'key-reused' : 'key-in-use');
}
