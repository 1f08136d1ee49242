import type { ErrorKind } from './app-error.ts';

const statuses: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
};

export const httpStatusOf = (kind: ErrorKind): number => statuses[kind];
