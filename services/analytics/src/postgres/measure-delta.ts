import { rows, sql, type Transaction } from '@maternity/kit';
import { addUp, type MeasureDelta } from '../domain/measure.ts';

/** Tells reports what a change of facts comes to; a part of the transaction that makes the change. */
export function* insertMeasureDeltas(deltas: readonly MeasureDelta[]): Transaction<void> {
  const cells = addUp(deltas);
  if (cells.length === 0) return;
  yield* rows(
    sql`insert into measure_delta (name, day, doctor_id, item, source, count, amount_minor)
        select * from unnest(${cells.map(({ name }) => name)}::text[], ${cells.map(({ day }) => day)}::date[],
          ${cells.map(({ doctorId }) => doctorId)}::bigint[], ${cells.map(({ item }) => item)}::text[],
          ${cells.map(({ source }) => source)}::text[], ${cells.map(({ count }) => count)}::bigint[],
          ${cells.map(({ amountMinor }) => amountMinor)}::bigint[])`,
  );
}
