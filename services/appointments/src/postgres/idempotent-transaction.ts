import { AppError, isAppError, type ErrorDetails, type ErrorKind } from '@maternity/errors';
import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { Call } from '../app/call.ts';
import { refusalError } from '../domain/appointment-refusal.ts';

/** What the first call was answered, as it is kept: JSON. */
type Answer<T> = { value: T } | { refusal: { kind: ErrorKind; code: string; message: string; details: ErrorDetails } };

/**
 * A transaction that has its effect once for each key of the caller; the same request again gets the first answer,
 * a refusal included. `work` returns JSON (no dates) and refuses by throwing an AppError: what it wrote is undone.
 */
export async function idempotentTransaction<T>(postgres: Postgres, call: Call, work: () => Transaction<T>): Promise<T> {
  if (!call.idempotency) return postgres.transaction(work, call.traceparent);
  return openAnswer(await postgres.transaction(() => remembered(call, work), call.traceparent));
}

function openAnswer<T>(answer: Answer<T>): T {
  if ('value' in answer) return answer.value;
  const { kind, code, message, details } = answer.refusal;
  throw new AppError(kind, { code, message, ...details });
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
    if (!isAppError(error) || error.kind === 'unavailable') throw error;
    yield* rows(sql`rollback to savepoint effect`);
    const { kind, code, message, details } = error;
    return { refusal: { kind, code, message, details } };
  }
}

/** Refusals that are about the key itself and therefore not kept under it. */
function refuseKey(outcome: string): never {
  throw refusalError(outcome === 'key-reused' ? 'key-reused' : 'key-in-use');
}
