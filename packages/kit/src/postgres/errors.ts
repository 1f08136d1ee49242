import { unavailable } from '@maternity/errors';

/** By shape: an error of Node's core is of another realm where tests run, so `instanceof` would miss it. */
const textOf = (error: unknown, key: 'code' | 'message'): string => {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === 'string' ? value : '';
};

/** Deadlock and serialization failure: nothing was changed, the same work may run again. */
export const isRetryable = (error: unknown): boolean => ['40P01', '40001'].includes(textOf(error, 'code'));

const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'ENOENT', 'EAI_AGAIN']);
/** Connection exceptions, too many connections, shutting down. */
const unavailableStates = /^(08|53|57P0[1-5]|25P0[34])/;
/** A lock or the statement took too long: it was taken back. */
const busyStates = new Set(['57014', '55P03']);
const driverTexts =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error/;

/** What the store could not do now becomes `unavailable`; a mistake of ours stays what it is. */
export function translate(error: unknown): unknown {
  const code = textOf(error, 'code');
  const text = textOf(error, 'message');
  if (networkCodes.has(code) || unavailableStates.test(code) || driverTexts.test(text)) {
    return unavailable('database-unavailable', 'The database does not answer now; try again shortly.');
  }
  if (busyStates.has(code)) {
    return unavailable('database-busy', 'The database has more work than it can take; try again shortly.');
  }
  return error;
}
