/** What a run has started, ended in the opposite order whatever happens. */
export type Scope = {
  onEnd(end: () => Promise<unknown>): void;
  /** A part of the run with an end of its own. */
  within<T>(work: (scope: Scope) => Promise<T>): Promise<T>;
};

export async function withScope<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const ends: (() => Promise<unknown>)[] = [];
  const endAll = async (): Promise<void> => {
    for (let end = ends.pop(); end; end = ends.pop()) {
      await end().catch((error: unknown) => {
        console.error('could not end a part of the run:', error);
      });
    }
  };
  const interrupted = (): void => {
    void endAll().then(() => process.exit(130));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await work({ onEnd: (end) => ends.push(end), within: withScope });
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await endAll();
  }
}
