import type { Log, Stoppable } from '@maternity/kit';

export type BackgroundLoop = Stoppable & {
  /** Runs the work soon: at once when idle, once more after the present run otherwise. */
  wake(): void;
};

/**
 * Runs `work` every `intervalMs` and whenever it is woken, never twice at a time, until stopped.
 * `work` answers whether there is more to do at once. A failure is logged when it begins, not each time.
 */
export function startLoop(
  { name, intervalMs, log }: { name: string; intervalMs: number; log: Log },
  work: () => Promise<boolean>,
): BackgroundLoop {
  let stopping = false;
  let woken = false;
  let failing = false;
  let rest: { timer: NodeJS.Timeout; end: () => void } | undefined;

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(rest?.timer);
        rest = undefined;
        resolve();
      };
      rest = { timer: setTimeout(end, intervalMs), end };
    });
  const attempt = async (): Promise<boolean> => {
    try {
      const more = await work();
      if (failing) log.info({ 'maternity.part': name }, 'works again');
      failing = false;
      return more;
    } catch (error) {
      if (!failing) log.error({ err: error, 'maternity.part': name }, 'background work fails; trying on');
      failing = true;
      return false;
    }
  };
  const run = async (): Promise<void> => {
    while (!stopping) {
      woken = false;
      const more = await attempt();
      if (!more && (!woken || failing) && !stopping) await pause();
    }
  };
  const ended = run();
  return {
    name,
    wake: () => {
      woken = true;
      // While the work fails it is the interval that paces it.
      if (!failing) rest?.end();
    },
    stop: () => {
      stopping = true;
      rest?.end();
      return ended;
    },
  };
}
