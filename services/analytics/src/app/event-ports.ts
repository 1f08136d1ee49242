import type { AppointmentEvent } from '../domain/appointment-event.ts';
import type { AppointmentTypeContent, CatalogueEvent, DoctorContent } from '../domain/catalogue-version.ts';
import type { ToldEvent } from '../domain/read-event.ts';

/** How far appointments' log has been read. The sequence belongs to its epoch; a new database begins with '' and 0. */
export type FeedCursor = { epoch: string; sequence: number };

export type EventBatch = FeedCursor & { events: readonly ToldEvent[] };

export type ReadBatch = {
  /** Where the cursor has to stand, or nothing is written. */
  from: FeedCursor;
  to: FeedCursor;
  /** What had happened by then has been read; undefined leaves what was known of that. */
  asOfMs: number | undefined;
  appointments: readonly AppointmentEvent[];
  doctors: readonly CatalogueEvent<DoctorContent>[];
  appointmentTypes: readonly CatalogueEvent<AppointmentTypeContent>[];
};

export type Booked =
  /** `fresh`: the changes of visits that had not been counted before. */
  | { moved: true; fresh: readonly AppointmentEvent[] }
  /** Somebody else moved the cursor: nothing was written. */
  | { moved: false; cursor: FeedCursor };

export type EventStore = {
  readCursor(): Promise<FeedCursor>;
  /**
   * The facts of a batch, what they add to measures, and the cursor, in one transaction, if the cursor stands at `from`.
   * What has been counted before is left out.
   */
  book(batch: ReadBatch, traceparent: string): Promise<Booked>;
};

export type EventOutcome = 'booked' | 'repeated' | 'nothing' | 'unknown' | 'unreadable';

/** What operators hear of it. Ids only. */
export type EventTeller = {
  event(event: ToldEvent, outcome: EventOutcome): void;
  /** Events were deleted before they were read; undefined where nobody knows how many. */
  gap(lost: number | undefined): void;
  /** Another history of appointments: it is read from its beginning. */
  anotherEpoch(epoch: string): void;
};
