import { AppError, isAppError, type ErrorDetails, type ErrorKind } from './app-error.ts';

/** What a call was answered, as it is kept under an idempotency key: JSON. */
export type Answer<T> =
  { value: T } | { refusal: { kind: ErrorKind; code: string; message: string; details: ErrorDetails } };

/** The answer as whoever asked gets it, the first time and every other. */
export function openAnswer<T>(answer: Answer<T>): T {
  if ('value' in answer) return answer.value;
  const { kind, code, message, details } = answer.refusal;
  throw new AppError(kind, { code, message, ...details });
}

/** What is kept of an error; undefined where the same request may fare better another time. */
export function refusalOf(error: unknown): Answer<never> | undefined {
  if (!isAppError(error) || error.kind === 'unavailable') return undefined;
  const { kind, code, message, details } = error;
  return { refusal: { kind, code, message, details } };
}
