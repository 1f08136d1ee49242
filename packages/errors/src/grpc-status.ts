import type { ErrorKind } from './app-error.ts';

/** Numbers of google.rpc.Code; this package imports nothing, so they stand here. */
const statuses: Record<ErrorKind, number> = {
  invalid: 3,
  'not-found': 5,
  forbidden: 7,
  conflict: 9,
  unavailable: 14,
  unauthenticated: 16,
};

export const grpcStatusOf = (kind: ErrorKind): number => statuses[kind];

/** DEADLINE_EXCEEDED, CANCELLED and RESOURCE_EXHAUSTED of a peer mean the same to a caller: not now. */
const unavailableStatuses = new Set([1, 4, 8, 14]);

/** The kind behind a status that a peer answered; undefined where the peer failed in a way of its own. */
export function kindOfGrpcStatus(status: number): ErrorKind | undefined {
  if (unavailableStatuses.has(status)) return 'unavailable';
  const kinds = Object.keys(statuses) as ErrorKind[];
  return kinds.find((kind) => statuses[kind] === status);
}
