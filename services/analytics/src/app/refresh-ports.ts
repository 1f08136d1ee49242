import type { CopiedTable } from '../domain/replica.ts';
import type { Refresh, StepOutcome } from '../domain/refresh.ts';
import type { Call } from './call.ts';

export type NewRefresh = { businessDate?: string; replica?: string };

export type RefreshStore = {
  /** A second one of a business date answers the first. */
  start(call: Call, refresh: NewRefresh): Promise<Refresh>;
  find(id: number): Promise<Refresh | undefined>;
  /** The newest first. */
  list(page: { limit: number; beforeId: number | undefined }): Promise<Refresh[]>;
};

/** One replica's part of a run, as a worker holds it. */
export type ClaimedStep = {
  runId: number;
  replica: string;
  urlEnvironmentKey: string;
  tables: CopiedTable[];
  generation: number;
  /** Of the main database, in ms since 1970: the generation's point in time. */
  asOfMs: number;
  fence: number;
};

/** Shared by who works on a step and who keeps its lease. */
export type Lease = { rowsDone: number; lost: boolean };

export type RefreshSteps = {
  /** The next step that nobody holds. */
  claim(): Promise<ClaimedStep | undefined>;
  /** Renews the lease while `work` runs. */
  withLease(step: ClaimedStep, work: (lease: Lease) => Promise<StepOutcome>): Promise<StepOutcome>;
  finish(step: ClaimedStep, outcome: StepOutcome): Promise<void>;
};

/** The fold of facts into a generation, and its way to being the one that is read. */
export type Generations = {
  /** Folds for the oldest run if it waits for that. Answers whether there was anything to do. */
  fold(): Promise<boolean>;
  /**
   * Once nothing of the oldest run is left to load: makes its generation the active one of the main database.
   * Answers the steps whose databases have to follow; undefined where no run is that far.
   */
  publish(): Promise<{ runId: number; steps: ClaimedStep[] } | undefined>;
  /** What came of the flip in a step's own database. */
  published(step: ClaimedStep, outcome: StepOutcome, rows: number): Promise<void>;
  /** Ends the run unless a step still has to follow, and takes away what nobody reads any more. */
  finish(runId: number): Promise<boolean>;
};

/** The databases that follow. None of these throws because of the database at the other end: they answer what came of it. */
export type ReplicaTargets = {
  load(step: ClaimedStep, lease: Lease): Promise<StepOutcome>;
  /** One row update, and the count of rows that readers see after it. */
  flip(step: ClaimedStep): Promise<{ outcome: StepOutcome; rows: number }>;
  /** Takes away generations that nobody reads; what cannot be done now is done after the next flip. */
  retire(step: ClaimedStep): Promise<void>;
};
