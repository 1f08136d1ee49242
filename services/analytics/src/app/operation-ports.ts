import type { Operation, OperationDraft } from '../domain/operation.ts';
import type { DatedOperationRecord, OperationRecord } from '../domain/operation-record.ts';
import type { Period } from '../domain/period.ts';
import type { Call } from './call.ts';

export type PageRequest = { limit: number; beforeId?: number };
/** Newest first. */
export type Page<T> = { items: T[]; nextBeforeId?: number };

/** Whose records are there for a caller: one doctor's, or everybody's. */
export type Reach = { doctorId?: number };
export type RecordQuery = PageRequest & Period;

/** Writes happen once for each idempotency key, with their audit entry in the same transaction. */
export type OperationStore = {
  list(page: PageRequest): Promise<Page<Operation>>;
  find(id: number): Promise<Operation | undefined>;
  create(call: Call, draft: OperationDraft): Promise<Operation>;
  /** Throws operation-not-found. */
  update(call: Call, operation: Operation): Promise<Operation>;
  /** Throws operation-not-found, and operation-in-use while a record refers to it. */
  remove(call: Call, id: number): Promise<void>;
};

/** The same, and what reports read moves in the same transaction too. What is out of reach is not there. */
export type OperationRecordStore = {
  list(query: RecordQuery, reach: Reach): Promise<Page<OperationRecord>>;
  find(id: number, reach: Reach): Promise<OperationRecord | undefined>;
  /** At the operation's price of this moment. Throws unknown-operation, and unknown-doctor for one who is not `reach`. */
  create(call: Call, draft: DatedOperationRecord, reach: Reach): Promise<OperationRecord>;
  /** The price stays what it was unless the operation is another. Throws operation-record-not-found as well. */
  update(call: Call, change: DatedOperationRecord & { id: number }, reach: Reach): Promise<OperationRecord>;
  remove(call: Call, id: number, reach: Reach): Promise<void>;
};
