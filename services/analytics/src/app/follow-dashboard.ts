import type { DashboardSnapshot, DashboardState } from './dashboard-ports.ts';

/** With the age that a state may have, a reader hears something every 5 s. */
const heartbeatMs = 4_000;

/** Writes the present state at once, then each change, and what there is when nothing changes. */
export async function followDashboard(
  state: DashboardState,
  { signal, write }: { signal: AbortSignal; write(snapshot: DashboardSnapshot): Promise<void> },
): Promise<void> {
  const leave = state.join();
  // A call that throws, or a reader that goes, must not keep the state being read.
  try {
    let last = 0;
    while (!signal.aborted) {
      const shown = await state.next(last, heartbeatMs, signal);
      if (!shown) continue;
      last = shown.number;
      await write(shown.snapshot);
    }
  } finally {
    leave();
  }
}
