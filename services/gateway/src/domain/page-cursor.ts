/** Every text that this matches is a cursor: 36^10 fits into a double. */
export const cursorPattern = /^p[0-9a-z]{1,10}$/;

/** What a client hands back for the page after the item `beforeId`; undefined when there is none. */
export const toCursor = (beforeId: number): string | undefined =>
  beforeId === 0 ? undefined : `p${beforeId.toString(36)}`;

/** The id that the next page begins after; 0 begins at the newest. */
export const fromCursor = (cursor: string | undefined): number =>
  cursor === undefined ? 0 : Number.parseInt(cursor.slice(1), 36);
