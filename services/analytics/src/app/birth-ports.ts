import type { Birth, DatedBirth } from '../domain/birth.ts';
import type { Call } from './call.ts';
import type { Page, Reach, RecordQuery } from './operation-ports.ts';

/** As records of operations are kept. */
export type BirthStore = {
  list(query: RecordQuery, reach: Reach): Promise<Page<Birth>>;
  find(id: number, reach: Reach): Promise<Birth | undefined>;
  /** Throws unknown-doctor for one who is not `reach`. */
  create(call: Call, draft: DatedBirth, reach: Reach): Promise<Birth>;
  /** Throws birth-not-found as well. */
  update(call: Call, birth: Birth, reach: Reach): Promise<Birth>;
  remove(call: Call, id: number, reach: Reach): Promise<void>;
};
