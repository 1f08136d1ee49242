import { conflict, isAppError } from '@maternity/errors';
import type { AppointmentEvent } from '../domain/appointment-event.ts';
import type { DayOf } from '../domain/hospital-day.ts';
import { readEvent, type ReadEvent, type ToldEvent } from '../domain/read-event.ts';
import type { EventBatch, EventStore, EventTeller, FeedCursor, ReadBatch } from './event-ports.ts';

type Parts = { store: EventStore; teller: EventTeller; dayOf: DayOf; clock: () => number };

/** The most events that are asked for at a time: a smaller batch was all there was. */
export const batchLimit = 500;

export type AppointmentFollower = {
  /** Called before a stream is opened. @returns the sequence to follow from; 0 is the oldest event that is kept. */
  begin(): Promise<number>;
  /** One batch of the open stream. Throws where the stream has to be opened anew. */
  take(batch: EventBatch, traceparent: string): Promise<void>;
  /** Called when the stream has ended. */
  broke(error: unknown): void;
};

/**
 * `cursor` is where the database stands as far as is known here, `position` where this stream does (undefined before its
 * first batch, which is empty and tells where it begins).
 */
type State = { cursor: FeedCursor; asked: number; position: number | undefined; fromOldest: boolean };

/**
 * Books appointments' log. Any number of processes may do so at a time: each batch is written by whoever moves the
 * cursor, the others find it moved and go on behind it.
 */
export function followAppointments(parts: Parts): AppointmentFollower {
  const state: State = { cursor: { epoch: '', sequence: 0 }, asked: 0, position: undefined, fromOldest: false };
  return {
    begin: async () => {
      state.cursor = await parts.store.readCursor();
      state.asked = state.fromOldest ? 0 : state.cursor.sequence;
      state.position = undefined;
      return state.asked;
    },
    take: (batch, traceparent) => take(parts, state, { batch, traceparent }),
    broke: (error) => {
      if (isAppError(error) && error.code === 'feed-trimmed') state.fromOldest = true;
    },
  };
}

type Told = { batch: EventBatch; traceparent: string };

async function take(parts: Parts, state: State, { batch, traceparent }: Told): Promise<void> {
  const { position } = state;
  if (position === undefined) enter(parts, state, batch);
  else if (batch.epoch !== state.cursor.epoch) readAnew(state);
  const lost = position === undefined ? lostBefore(batch, state.cursor) : 0;
  state.position = batch.sequence;
  if (isBooked(batch, state.cursor, position)) return;
  const asOfMs = position === undefined ? undefined : asOf(parts, batch);
  await book(parts, state, { read: { ...readBatch(parts, batch), asOfMs }, traceparent, position });
  state.fromOldest = false;
  if (lost !== 0) parts.teller.gap(lost);
}

function enter({ teller }: Parts, state: State, { epoch }: EventBatch): void {
  const { cursor, asked } = state;
  if (epoch === cursor.epoch || cursor.epoch === '') return;
  if (asked > 0) readAnew(state);
  teller.anotherEpoch(epoch);
}

/** The first batch tells where the stream begins: behind the cursor where nothing is left between the two. */
function lostBefore({ events, epoch, sequence }: EventBatch, cursor: FeedCursor): number | undefined {
  if (events.length > 0) return 0;
  if (epoch === cursor.epoch) return Math.max(0, sequence - cursor.sequence);
  return sequence > 0 ? undefined : 0;
}

/** By another process, which was quicker; or there was nothing to book. A heartbeat is: it says that all has been read. */
function isBooked({ events, epoch, sequence }: EventBatch, cursor: FeedCursor, position: number | undefined): boolean {
  if (epoch !== cursor.epoch) return false;
  if (position === undefined) return sequence === cursor.sequence;
  return sequence < cursor.sequence || (sequence === cursor.sequence && events.length > 0);
}

function readAnew(state: State): never {
  state.fromOldest = true;
  throw conflict('feed-epoch-changed', 'The log has another epoch.');
}

const asOf = ({ clock }: Parts, { events }: EventBatch): number =>
  events.length < batchLimit ? clock() : (events.at(-1)?.atMs ?? 0);

type Read = Omit<ReadBatch, 'from' | 'asOfMs'> & { told: Map<ToldEvent, ReadEvent> };
type Outgoing = { read: Read & Pick<ReadBatch, 'asOfMs'>; traceparent: string; position: number | undefined };

async function book({ store, teller }: Parts, state: State, { read, traceparent, position }: Outgoing): Promise<void> {
  const { told, ...batch } = read;
  let booked = await store.book({ ...batch, from: state.cursor }, traceparent);
  while (!booked.moved) {
    const { cursor } = booked;
    // What follows the cursor has to be in this batch, or something would be left out.
    const fits = position !== undefined && cursor.epoch === batch.to.epoch && cursor.sequence >= position;
    if (!fits) throw conflict('feed-cursor-moved', 'Another process has moved the cursor elsewhere.');
    state.cursor = cursor;
    if (cursor.sequence >= batch.to.sequence) return;
    booked = await store.book({ ...batch, from: cursor }, traceparent);
  }
  state.cursor = batch.to;
  tell(teller, told, new Set(booked.fresh));
}

function tell(teller: EventTeller, told: Map<ToldEvent, ReadEvent>, fresh: ReadonlySet<AppointmentEvent>): void {
  for (const [event, read] of told) {
    if (read.about === 'appointment') teller.event(event, fresh.has(read.event) ? 'booked' : 'repeated');
    else if (read.about === 'doctor' || read.about === 'appointment_type') teller.event(event, 'booked');
    else teller.event(event, read.about);
  }
}

function readBatch({ dayOf }: Parts, { epoch, sequence, events }: EventBatch): Read {
  const told = new Map(events.map((event) => [event, readEvent(event, dayOf)]));
  const read = [...told.values()];
  return {
    told,
    to: { epoch, sequence },
    appointments: read.flatMap((one) => (one.about === 'appointment' ? [one.event] : [])),
    doctors: read.flatMap((one) => (one.about === 'doctor' ? [one.event] : [])),
    appointmentTypes: read.flatMap((one) => (one.about === 'appointment_type' ? [one.event] : [])),
  };
}
