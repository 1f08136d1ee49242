/** One line a step with its time; the caller sees the steps' order in the terminal. */
export type Steps = {
  run: <T>(name: string | ((result: T) => string), work: () => Promise<T>) => Promise<T>;
  say: (line: string) => void;
};

export function printSteps(print: (line: string) => void): Steps {
  return {
    say: print,
    run: async (name, work) => {
      const startedAt = performance.now();
      const result = await work();
      const text = typeof name === 'string' ? name : name(result);
      print(`  ✓ ${text.padEnd(62)} ${((performance.now() - startedAt) / 1_000).toFixed(2).padStart(6)} s`);
      return result;
    },
  };
}
