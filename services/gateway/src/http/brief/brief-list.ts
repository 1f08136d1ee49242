import { z } from 'zod';
import { fromCursor, toCursor } from '../../domain/page-cursor.ts';
import type { Surface } from '../paging.ts';
import { ok } from '../route.ts';

/** The brief's lists are whole arrays up to this length. */
const limit = 10_000;

/** A JSON array, newest first, with a link to the rest when there is one. */
export const brief: Surface = {
  shapeOf: (item) => z.array(item),
  pageOf: ({ cursor }) => ({ limit, beforeId: fromCursor(cursor) }),
  answer: ({ path, query, items, nextBeforeId }) => {
    const next = toCursor(nextBeforeId);
    if (next === undefined) return ok(items);
    const search = new URLSearchParams({ ...query, cursor: next });
    return ok(items, { link: `<${path}?${search.toString()}>; rel="next"` });
  },
};
