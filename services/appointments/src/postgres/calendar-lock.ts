import { rows, sql, type Transaction } from '@maternity/kit';

/** Class 1 is doctors, class 2 patients, taken in this order and before any row: the order of every write. */
export function* lockDoctor(id: number): Transaction<void> {
  yield* rows(sql`select pg_advisory_xact_lock(1, ${id}::bigint::int)`);
}

export function* lockPatient(id: number): Transaction<void> {
  yield* rows(sql`select pg_advisory_xact_lock(2, ${id}::bigint::int)`);
}
