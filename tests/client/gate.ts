/** Lets a limited number in at a time; the others wait in order. */
export type Gate = { enter: () => Promise<void>; leave: () => void };

/** Connection attempts at a time: servers of the benches have a backlog of 512, and a lost SYN costs a second. */
const connectsAtOnce = 400;

export function newGate(limit: number = connectsAtOnce): Gate {
  const waiting: (() => void)[] = [];
  let free = limit;
  return {
    enter: () => {
      if (free > 0) {
        free -= 1;
        return Promise.resolve();
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
    leave: () => {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    },
  };
}
