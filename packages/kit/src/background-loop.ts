import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from './log.ts';
import type { Stoppable } from './run-service.ts';

export type BackgroundLoop = Stoppable & {
  /** Runs the work soon: at once when idle, once more after the present run otherwise. */
  wake(): void;
};

type LoopOptions = {
  name: string;
  intervalMs: number;
  /** The least time between two runs: what wakes it meanwhile is done together. */
  paceMs?: number;
  log: Log;
};

type LoopState = { stopping: boolean; woken: boolean; failing: boolean; endRest: () => void };
type Work = () => Promise<boolean>;

/**
 * Runs `work` every `intervalMs` and whenever it is woken, never twice at a time, until stopped.
 * `work` answers whether there is more to do at once. A failure is logged when it begins, not each time.
 */
export function startLoop(options: LoopOptions, work: Work): BackgroundLoop {
  const state: LoopState = { stopping: false, woken: false, failing: false, endRest: () => undefined };
  const ended = run(options, work, state);
  return {
    name: options.name,
    wake: () => {
      state.woken = true;
      // While the work fails it is the interval that paces it.
      if (!state.failing) state.endRest();
    },
    stop: () => {
      state.stopping = true;
      state.endRest();
      return ended;
    },
  };
}

async function run(options: LoopOptions, work: Work, state: LoopState): Promise<void> {
  while (!state.stopping) {
    state.woken = false;
    const startedAt = performance.now();
    const more = await attempt(options, work, state);
    if (!more) await rest(options, state);
    const early = (options.paceMs ?? 0) - (performance.now() - startedAt);
    if (!more && early > 0) await delay(early);
  }
}

async function attempt({ name, log }: LoopOptions, work: Work, state: LoopState): Promise<boolean> {
  try {
    const more = await work();
    if (state.failing) log.info({ 'maternity.part': name }, 'works again');
    state.failing = false;
    return more;
  } catch (error) {
    if (!state.failing) log.error({ err: error, 'maternity.part': name }, 'background work fails; trying on');
    state.failing = true;
    return false;
  }
}

function rest({ intervalMs }: LoopOptions, state: LoopState): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      state.endRest();
    }, intervalMs);
    state.endRest = () => {
      clearTimeout(timer);
      resolve();
    };
    if (state.stopping || (state.woken && !state.failing)) state.endRest();
  });
}
