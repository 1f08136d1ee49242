type StepState = 'planned' | 'loading' | 'verified' | 'active' | 'failed';

export type RefreshStep = {
  replica: string;
  state: StepState;
  rowsDone: number;
  rowsTotal: number;
  /** Why it failed, or why it is tried again; '' otherwise. */
  errorCode: string;
};

export type Refresh = {
  id: number;
  /** YYYY-MM-DD of a scheduled run. */
  businessDate?: string;
  /** The only one that this run refreshes. */
  replica?: string;
  state: 'running' | 'succeeded' | 'failed';
  /** Once the facts of its point in time are folded. */
  generation?: number;
  startedAtMs: number;
  finishedAtMs?: number;
  /** Why the run as a whole failed; '' otherwise. */
  errorCode: string;
  steps: RefreshStep[];
};

/** What came of an attempt at a step: `lost` means that another worker has taken it. */
export type StepOutcome =
  | { kind: 'done' }
  | { kind: 'lost' }
  | { kind: 'failed'; errorCode: string; /** Trying again cannot help. */ final: boolean };

/** Attempts that may fail before the replica keeps its old generation: 1 + 2 + 4 s, which the others wait at most. */
const mostFailures = 4;

/** What follows a failure: another attempt after some seconds, or none. */
export function afterFailure(failuresBefore: number, final: boolean): { failed: boolean; waitSeconds: number } {
  const failures = failuresBefore + 1;
  return { failed: final || failures >= mostFailures, waitSeconds: 2 ** failuresBefore };
}
