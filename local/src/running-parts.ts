import { databaseServer } from './database.ts';
import { partNames } from './service-plan.ts';
import type { Part } from './service-process.ts';

/** What runs. */
export type RunningParts = {
  add: (part: Part) => void;
  /** Stops the part of that name and forgets it. */
  remove: (name: string) => Promise<void>;
  /** One after the other: the doors first, then what they ask. */
  stopAll: () => Promise<void>;
};

export type PartEvents = {
  /** A part ended that nobody stopped. */
  onDeath: (part: Part, reason: string) => void;
  /** Who runs now. */
  onChange: (parts: readonly Part[]) => void;
};

export function keepParts({ onDeath, onChange }: PartEvents): RunningParts {
  const parts: Part[] = [];
  const stop = async (part: Part): Promise<void> => {
    parts.splice(parts.indexOf(part), 1);
    await part.stop();
    onChange(parts);
  };
  return {
    add: (part) => {
      parts.push(part);
      onChange(parts);
      void part.ended.then((reason) => {
        if (parts.includes(part)) onDeath(part, reason);
      });
    },
    remove: async (name) => {
      const part = parts.find((each) => each.name === name);
      if (part) await stop(part);
    },
    stopAll: async () => {
      for (const part of parts.toSorted((a, b) => rank(b) - rank(a))) await stop(part);
    },
  };
}

const orderOfStart: string[] = [databaseServer, ...partNames];
const rank = ({ name }: Part): number => orderOfStart.indexOf(name);
