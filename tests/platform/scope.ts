/** What a run has started, ended in the opposite order whatever happens. */
export type Scope = {
  onEnd(end: () => Promise<unknown>): void;
  /** A part of the run with an end of its own. */
  within<T>(work: (scope: Scope) => Promise<T>): Promise<T>;
};

type OwnedScope = Scope & { end: () => Promise<void> };

/** Ends everything after `work`, and first of all when the run is interrupted. */
export async function withScope<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const scope = newScope();
  const interrupted = (): void => {
    void scope.end().then(() => process.exit(130));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await work(scope);
  } finally {
    await scope.end();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

function newScope(): OwnedScope {
  const ends: (() => Promise<unknown>)[] = [];
  const endAll = async (): Promise<void> => {
    for (let end = ends.pop(); end; end = ends.pop()) {
      await end().catch((error: unknown) => {
        console.error('could not end a part of the run:', error);
      });
    }
  };
  // Once: work that fails because it was interrupted waits here for the same end.
  let ending: Promise<void> | undefined;
  const end = (): Promise<void> => (ending ??= endAll());
  return {
    end,
    onEnd: (one) => ends.push(one),
    within: async (work) => {
      const inner = newScope();
      ends.push(inner.end);
      try {
        return await work(inner);
      } finally {
        await inner.end();
      }
    },
  };
}
