import { rows, sql, type Transaction } from '@maternity/kit';

/** The order of every write: doctors (class 1), then patients (2), then appointment types (3), all before any row. */
export function* lockDoctor(id: number): Transaction<void> {
  yield* rows(sql`select pg_advisory_xact_lock(1, ${id}::int)`);
}

export function* lockPatient(id: number): Transaction<void> {
  yield* rows(sql`select pg_advisory_xact_lock(2, ${id}::int)`);
}

/** Bookings of the type share this lock, so that they do not wait for each other. */
export function* lockAppointmentType(id: number): Transaction<void> {
  yield* rows(sql`select pg_advisory_xact_lock(3, ${id}::int)`);
}
