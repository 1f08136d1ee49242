import { conflict } from '@maternity/errors';
import type { EventLog, LogTail, LoggedEvent } from './event-ports.ts';

export type FollowQuery = { afterSequence: number; fromEnd: boolean; batchLimit: number; channelPrefixes: string[] };
export type Batch = { epoch: string; events: LoggedEvent[]; sequence: number };

type Parts = { log: EventLog; tail: LogTail };
type Output = { signal: AbortSignal; write(batch: Batch): Promise<void> };

const heartbeatMs = 4_000;
const usualBatch = 500;
const mostInBatch = 1_000;

/**
 * Writes every event after a cursor, once and in order, until the signal aborts or the epoch changes.
 * `write` resolves when the reader can take more, so a slow one falls behind and then reads from the database
 * instead of from memory. The first batch is empty and carries the cursor: who begins at 0, which is before the oldest
 * event that is kept, sees from it whether there were others.
 */
export async function followEvents(parts: Parts, query: FollowQuery, { signal, write }: Output): Promise<void> {
  const { epoch, ...start } = await begin(parts, query);
  let { sequence } = start;
  await write({ epoch, events: [], sequence });
  let wroteAt = performance.now();
  while (!signal.aborted && (parts.tail.epoch ?? epoch) === epoch) {
    const events = await readOn(parts, sequence, limitOf(query));
    sequence = events.at(-1)?.sequence ?? sequence;
    const wanted = events.filter((event) => isWanted(event, query.channelPrefixes));
    const silence = performance.now() - wroteAt;
    if (wanted.length > 0 || silence >= heartbeatMs) {
      await write({ epoch, events: wanted, sequence });
      wroteAt = performance.now();
    } else if (events.length === 0) {
      await parts.tail.waitBeyond(sequence, heartbeatMs - silence, signal);
    }
  }
}

async function begin({ log }: Parts, query: FollowQuery): Promise<{ epoch: string; sequence: number }> {
  const end = await log.end();
  if (query.fromEnd) return end;
  // A cursor from the future belongs to another history: this database was restored from an older copy.
  if (query.afterSequence > end.sequence) throw trimmed();
  if (query.afterSequence === 0) {
    const { events } = await log.readAfter(0, 1);
    return { ...end, sequence: (events[0]?.sequence ?? end.sequence + 1) - 1 };
  }
  return { ...end, sequence: query.afterSequence };
}

const limitOf = ({ batchLimit }: FollowQuery): number =>
  batchLimit === 0 ? usualBatch : Math.min(Math.max(batchLimit, 1), mostInBatch);

const readOn = async ({ log, tail }: Parts, sequence: number, limit: number): Promise<LoggedEvent[]> =>
  tail.recentAfter(sequence, limit) ?? readBehind(log, sequence, limit);

async function readBehind(log: EventLog, sequence: number, limit: number): Promise<LoggedEvent[]> {
  const { events } = await log.readAfter(sequence, limit);
  const [first] = events;
  const complete = first ? first.sequence === sequence + 1 : (await log.end()).sequence <= sequence;
  if (!complete) throw trimmed();
  return events;
}

const isWanted = ({ positions }: LoggedEvent, prefixes: readonly string[]): boolean =>
  prefixes.length === 0 || positions.some(({ channel }) => prefixes.some((prefix) => channel.startsWith(prefix)));

const trimmed = (): Error =>
  conflict('feed-trimmed', 'Events after this cursor are no longer kept; begin anew with a whole picture.');
