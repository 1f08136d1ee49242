import type { EventLog, LogTail, LoggedEvent } from './event-ports.ts';

const keep = 4_096;
const batch = 1_000;

export type AdvancingTail = LogTail & {
  /** Reads on; for one loop only. Answers whether there may be more to read at once. */
  advance(): Promise<boolean>;
};

/** `recent` are the events up to `position`, as far back as memory reaches. */
type State = { recent: LoggedEvent[]; position: number; epoch: string | undefined; waiting: Set<() => void> };

/** Reads the end of the log into memory, so that a thousand followers cost one query a batch. */
export function createLogTail(log: EventLog): AdvancingTail {
  const state: State = { recent: [], position: 0, epoch: undefined, waiting: new Set() };
  return {
    get epoch() {
      return state.epoch;
    },
    recentAfter: (sequence, limit) => {
      // Sequences have no holes, so the place of one follows from the first.
      const from = sequence + 1 - (state.recent[0]?.sequence ?? state.position + 1);
      return from < 0 || state.epoch === undefined ? undefined : state.recent.slice(from, from + limit);
    },
    waitBeyond: (sequence, timeoutMs, signal) =>
      signal.aborted || state.position > sequence ? Promise.resolve() : wait(state.waiting, timeoutMs, signal),
    advance: () => advance(log, state),
  };
}

async function advance(log: EventLog, state: State): Promise<boolean> {
  const read = state.epoch === undefined ? undefined : await log.readAfter(state.position, batch);
  if (read?.epoch !== state.epoch || !read) {
    const { epoch, sequence } = await log.end();
    Object.assign(state, { epoch, position: sequence, recent: [] });
    wakeAll(state);
    return true;
  }
  state.position = read.events.at(-1)?.sequence ?? state.position;
  state.recent = [...state.recent, ...read.events].slice(-keep);
  if (read.events.length > 0) wakeAll(state);
  return read.events.length === batch;
}

function wait(waiting: State['waiting'], timeoutMs: number, signal: AbortSignal): Promise<void> {
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

function wakeAll({ waiting }: State): void {
  for (const done of [...waiting]) done();
}
