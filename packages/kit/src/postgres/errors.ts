import { unavailable } from '@maternity/errors';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Deadlock and serialization failure: nothing was changed, the same work may run again. */
export const isRetryable = (error: unknown): boolean => ['40P01', '40001'].includes(codeOf(error));

const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'ENOENT', 'EAI_AGAIN']);
/** Connection exceptions, too many connections, shutting down, lock and statement timeouts. */
const unavailableStates = /^(08|53|57P0[1-5]|57014|55P03|25P0[34])/;
const driverTexts =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error/;

/** What the store could not do now becomes `unavailable`; a mistake of ours stays what it is. */
export function translate(error: unknown): unknown {
  const code = codeOf(error);
  const text = error instanceof Error ? error.message : '';
  if (networkCodes.has(code) || unavailableStates.test(code) || driverTexts.test(text)) {
    return unavailable('database-unavailable', 'The database does not answer now; try again shortly.');
  }
  return error;
}
