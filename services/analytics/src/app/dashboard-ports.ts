import type { Freshness } from './report-ports.ts';

export type Today = {
  incomeMinor: number;
  requested: number;
  approved: number;
  rejected: number;
  completed: number;
  cancelled: number;
  noShow: number;
};

export type DashboardSnapshot = { asOfMs: number; today: Today; waiting: number; freshness: Freshness[] };

export type DashboardStore = {
  /** Visits that wait for approval now. */
  countWaiting(): Promise<number>;
};

/** The present state for any number of followers, read once. */
export type DashboardState = {
  /** Somebody who follows; state is read only while there is one. @returns what ends it. */
  join(): () => void;
  /** Resolves with a state newer than `after` (0: any), or with the present one after `timeoutMs` or when aborted. */
  next(after: number, timeoutMs: number, signal: AbortSignal): Promise<Shown | undefined>;
};

export type Shown = { number: number; snapshot: DashboardSnapshot };
