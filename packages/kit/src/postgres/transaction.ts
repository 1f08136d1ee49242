import type { Statement } from './sql.ts';

export type Row = Record<string, unknown>;

/**
 * Work inside a transaction: a synchronous generator that yields statements and gets their rows.
 * It cannot await, so no call over a network can hold its locks, and it can run again after a conflict
 * because it can only have changed the database.
 */
export type Transaction<Result> = Generator<Statement, Result, Row[]>;

/** `yield* rows<T>(sql`…`)`: one statement of a transaction, its rows typed. */
export function* rows<T>(statement: Statement): Transaction<T[]> {
  return (yield statement) as T[];
}

/** Many rows at once: several times as fast as inserting them. @param into the table and its columns, never input. */
export function* copyRows(into: string, lines: readonly string[]): Transaction<void> {
  yield { name: '', text: `copy ${into} from stdin`, values: [], lines };
}
