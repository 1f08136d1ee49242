import type { DashboardSnapshot, DashboardState, Shown } from './dashboard-ports.ts';
import { readDashboard, type DashboardParts } from './read-dashboard.ts';

/** Twice a second at most. */
const paceMs = 500;
/** Some things change without a commit: the day, and what is stale. */
const mostAgeMs = 2_000;

export type AdvancingState = DashboardState & {
  /** Looks whether anything changed, while anybody follows; for one loop only. */
  advance(): Promise<boolean>;
};

type State = {
  followers: number;
  shown: Shown | undefined;
  number: number;
  version: string;
  readAt: number;
  waiting: Set<() => void>;
};

/** @param wake has `advance` run soon: somebody waits for a first state. */
export function createDashboardState(parts: DashboardParts, wake: () => void): AdvancingState {
  const state: State = { followers: 0, shown: undefined, number: 0, version: '', readAt: 0, waiting: new Set() };
  return {
    join: () => {
      state.followers += 1;
      if (state.followers === 1) wake();
      return () => {
        state.followers -= 1;
        // What nobody keeps up to date must not be the first that somebody sees.
        if (state.followers === 0) state.shown = undefined;
      };
    },
    next: async (after, timeoutMs, signal) => {
      if ((state.shown?.number ?? 0) <= after) await wait(state.waiting, timeoutMs, signal);
      return state.shown;
    },
    advance: () => advance(parts, state),
  };
}

async function advance(parts: DashboardParts, state: State): Promise<boolean> {
  const age = state.shown ? performance.now() - state.readAt : Infinity;
  if (state.followers === 0 || age < paceMs) return false;
  // Before the state: a commit between the two is seen the next time.
  const { version } = await parts.cells.readMoment();
  if (version === state.version && age < mostAgeMs) return false;
  state.readAt = performance.now();
  show(state, await readDashboard(parts));
  state.version = version;
  return false;
}

function show(state: State, snapshot: DashboardSnapshot): void {
  const same = state.shown !== undefined && isSame(state.shown.snapshot, snapshot);
  if (!same) state.number += 1;
  state.shown = { number: state.number, snapshot };
  if (!same) for (const done of [...state.waiting]) done();
}

const toldOf = ({ today, waiting, freshness }: DashboardSnapshot): string =>
  JSON.stringify([today, waiting, freshness.map(({ source, stale }) => [source, stale])]);

/** But for the time that has passed. */
const isSame = (before: DashboardSnapshot, after: DashboardSnapshot): boolean => toldOf(before) === toldOf(after);

function wait(waiting: Set<() => void>, timeoutMs: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      waiting.delete(done);
      resolve();
    };
    const timer = setTimeout(done, timeoutMs);
    signal.addEventListener('abort', done);
    waiting.add(done);
  });
}
