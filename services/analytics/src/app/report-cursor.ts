import { invalid } from '@maternity/errors';
import { isDay } from '../domain/report-days.ts';
import type { ExplainedFact, FactCursor } from './report-ports.ts';

/** No database's text can hold it. */
const separator = '\0';

export const cursorOf = ({ day, source, id, eventId = '' }: ExplainedFact): string =>
  Buffer.from([day, source, id, eventId].join(separator)).toString('base64url');

export function parseCursor(cursor: string): FactCursor {
  const [day = '', source = '', id, eventId, ...more] = Buffer.from(cursor, 'base64url').toString().split(separator);
  if (isDay(day) && id !== undefined && eventId !== undefined && more.length === 0) return { day, source, id, eventId };
  throw invalid('invalid-request', 'Some fields are not usable.', [{ path: 'cursor', message: 'is not from here' }]);
}
