import { z } from 'zod';
import { cursorPattern, fromCursor, toCursor } from '../domain/page-cursor.ts';
import { ok, type Answer } from './route.ts';
import { wholeNumber } from './schemas.ts';

const cursor = z.string().regex(cursorPattern, 'must be a nextCursor of this list');
export const Cursor = z.object({ cursor: cursor.optional() });
export const Page = z.object({ limit: wholeNumber(1, 100).optional(), cursor: cursor.optional() });

/** How a surface asks for a page of a list and what it looks like. */
export type Surface = {
  shapeOf(item: z.ZodType): z.ZodType;
  pageOf(query: z.output<typeof Page>): { limit: number; beforeId: number };
  answer(page: { path: string; query: object; items: object[]; nextBeforeId: number }): Answer;
};

export const listOf = (item: z.ZodType): z.ZodType =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

export const pageOf = ({ limit, cursor }: z.output<typeof Page>): { limit: number; beforeId: number } => ({
  limit: limit ?? 20,
  beforeId: fromCursor(cursor),
});

export const list = (items: object[], nextBeforeId: number): Answer =>
  ok({ items, nextCursor: toCursor(nextBeforeId) ?? null });

/** /api/v1: pages of 20, or as many as asked for, with the cursor in the body. */
export const v1: Surface = { shapeOf: listOf, pageOf, answer: ({ items, nextBeforeId }) => list(items, nextBeforeId) };
