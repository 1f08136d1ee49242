import { conflict, invalid, openAnswer, refusalOf, type Answer, type AppError } from '@maternity/errors';
import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { Call } from '../app/call.ts';

/**
 * A transaction that has its effect once for each key of the caller; the same request again gets the first answer,
 * a refusal included. `work` returns JSON (no dates) and refuses by throwing an AppError: what it wrote is undone.
 */
export async function idempotentTransaction<T>(postgres: Postgres, call: Call, work: () => Transaction<T>): Promise<T> {
  const { idempotency, traceparent, caller } = call;
  if (!idempotency) return postgres.transaction(work, traceparent);
  const key = { ...idempotency, accountId: caller.accountId };
  return openAnswer(await postgres.transaction(() => remembered(key, work), traceparent));
}

type Key = { accountId: number; key: string; fingerprint: string };

function* remembered<T>({ accountId, key, fingerprint }: Key, work: () => Transaction<T>): Transaction<Answer<T>> {
  // First of all, and without waiting: it cannot be part of a deadlock. It ends with the transaction.
  const [lock] = yield* rows<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${key}, ${accountId})) as mine`,
  );
  if (!lock?.mine) throw keyInUse();
  // A statement of its own: it sees what the lock's last owner committed.
  const [known] = yield* rows<{ fingerprint: string; answer: string }>(
    sql`select fingerprint, answer from idempotency_key where account_id = ${accountId} and key = ${key}`,
  );
  if (known) {
    if (known.fingerprint !== fingerprint) throw keyReused();
    return JSON.parse(known.answer) as Answer<T>;
  }
  yield* rows(sql`savepoint effect`);
  const answer = yield* attempt(work);
  yield* rows(
    sql`insert into idempotency_key (account_id, key, fingerprint, answer, created_at)
        values (${accountId}, ${key}, ${fingerprint}, ${JSON.stringify(answer)}, now())`,
  );
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

// These two are about the key itself and therefore not kept under it.
const keyInUse = (): AppError =>
  conflict('idempotency-key-in-use', 'The first request with this Idempotency-Key is still running.');
const keyReused = (): AppError =>
  invalid('idempotency-key-reused', 'This Idempotency-Key was used for another request.');
