import { toCursor } from '../../domain/page-cursor.ts';
import { ok, type Answer } from '../route.ts';

/** The brief's lists are whole arrays up to this length. */
export const briefLimit = 10_000;

/** A JSON array, newest first, with a link to the rest when there is one. */
export function briefList(path: string, items: object[], nextBeforeId: number): Answer {
  const next = toCursor(nextBeforeId);
  return ok(items, next === undefined ? {} : { link: `<${path}?cursor=${next}>; rel="next"` });
}
