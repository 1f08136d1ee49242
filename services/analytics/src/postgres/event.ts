import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { Booked, EventStore, FeedCursor, ReadBatch } from '../app/event-ports.ts';
import { bookEvents, distinctEvents } from '../domain/book-events.ts';
import { incomeDelta } from '../domain/income.ts';
import { writeAppointmentTypes, writeDoctors } from './event-catalogue.ts';
import { insertFresh, insertIncomes, writeStates } from './event-facts.ts';
import { insertMeasureDeltas } from './measure-delta.ts';

const feed = 'appointments';

export function eventStore(postgres: Postgres): EventStore {
  return {
    readCursor: async () => {
      await postgres.query(
        sql`insert into feed_cursor (feed, epoch, sequence, moved_at) values (${feed}, '', 0, 'epoch')
            on conflict (feed) do nothing`,
      );
      const [cursor] = await postgres.query<FeedCursor>(
        sql`select epoch, sequence from feed_cursor where feed = ${feed}`,
      );
      return cursor ?? { epoch: '', sequence: 0 };
    },
    book: (batch, traceparent) => postgres.transaction(() => book(batch), traceparent),
  };
}

function* book(batch: ReadBatch): Transaction<Booked> {
  const moved = yield* moveCursor(batch);
  if (!moved) return { moved: false, cursor: yield* readCursor() };
  const fresh = yield* insertFresh(distinctEvents(batch.appointments));
  const { states, incomes, deltas } = bookEvents(fresh);
  yield* writeStates(states);
  const earned = yield* insertIncomes(incomes);
  yield* writeDoctors(batch.doctors);
  yield* writeAppointmentTypes(batch.appointmentTypes);
  yield* insertMeasureDeltas([...deltas, ...earned.map(incomeDelta)]);
  return { moved: true, fresh };
}

/**
 * First of all, and only from where the batch begins: that locks the row, so that batches follow one another, and
 * whoever comes second finds the cursor elsewhere. Without the comparison a follower that has not heard of a restored
 * database would leave out what lies between.
 */
function* moveCursor({ from, to, asOfMs }: ReadBatch): Transaction<boolean> {
  const asOf = asOfMs === undefined ? null : new Date(asOfMs);
  const moved = yield* rows(
    sql`update feed_cursor
        set epoch = ${to.epoch}, sequence = ${to.sequence}, moved_at = coalesce(${asOf}::timestamptz, moved_at)
        where feed = ${feed} and epoch = ${from.epoch} and sequence = ${from.sequence} returning feed`,
  );
  return moved.length > 0;
}

function* readCursor(): Transaction<FeedCursor> {
  const [cursor] = yield* rows<FeedCursor>(sql`select epoch, sequence from feed_cursor where feed = ${feed}`);
  return cursor ?? { epoch: '', sequence: 0 };
}
