import { invalid, notFound, parsePage } from '@maternity/errors';
import type { PageRequest } from '../app/directory-ports.ts';

/** The end of the year 9999: no later instant has a text form that others read. */
const latestInstant = 253_402_300_799_999;

/** Advisory locks take 32 bits; a hospital that comes near has other worries first. */
const highestId = 2_147_483_647;

/** An id that could be somebody's; what is none belongs to nobody. */
export function readId(id: number, object: string): number {
  if (!Number.isInteger(id) || id < 1 || id > highestId) throw notFound(object);
  return id;
}

export function readInstant(path: string, instant: number): number {
  if (Number.isSafeInteger(instant) && instant >= 0 && instant <= latestInstant) return instant;
  throw invalid('invalid-request', 'Some fields are not usable.', [
    { path, message: 'must be an instant between 1970 and 9999' },
  ]);
}

/** int64 goes further than numbers do; every id is below that all the same. */
export const readPage = ({ limit, beforeId }: { limit: number; beforeId: number }): PageRequest =>
  parsePage({ limit, beforeId: Math.min(beforeId, Number.MAX_SAFE_INTEGER) });

/** A message inside a message, which the wire lets people leave out. */
export function readPart<T>(path: string, part: T | null): T {
  if (part !== null) return part;
  throw invalid('invalid-request', 'Some fields are not usable.', [{ path, message: 'must be given' }]);
}
