/** At most one run at a time and `paceMs` between two beginnings; what is asked for meanwhile is one more run. */
export type Pump = { nudge(): void; stop(): void };

export function createPump(work: () => Promise<void>, paceMs: number): Pump {
  let asked = false;
  let busy = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = async (): Promise<void> => {
    [asked, busy] = [false, true];
    const startedAt = performance.now();
    await work();
    timer = setTimeout(
      () => {
        busy = false;
        if (asked && !stopped) void run();
      },
      Math.max(0, startedAt + paceMs - performance.now()),
    );
  };
  return {
    nudge: () => {
      asked = true;
      if (!busy && !stopped) void run();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
