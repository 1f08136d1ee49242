type Level = 'recv' | 'seen';
export type Acknowledger = { note(channel: string, offset: number, level: Level): void; stop(): void };

const waitMs = 1_000;
const mostEntries = 32;

/** Cumulative acknowledgements, one frame a second at most. */
export function createAcknowledger(send: (frame: object) => void): Acknowledger {
  const noted = new Map<string, { ch: string; o: number; lvl: Level }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    const entries = [...noted.values()];
    noted.clear();
    for (let from = 0; from < entries.length; from += mostEntries)
      send({ ack: entries.slice(from, from + mostEntries) });
  };
  return {
    note: (ch, o, lvl) => {
      const key = `${lvl} ${ch}`;
      noted.set(key, { ch, o: Math.max(o, noted.get(key)?.o ?? 0), lvl });
      timer ??= setTimeout(flush, waitMs);
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      noted.clear();
    },
  };
}
