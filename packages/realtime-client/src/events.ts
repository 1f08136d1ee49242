import type { Position, Publication, Snapshot } from './protocol.ts';

export type State = 'connecting' | 'live' | 'waiting' | 'stopped';

export type Events = {
  /** Something happened: each exactly once, in the order of its channel. */
  publication: Publication;
  /** The present state of a state channel, such as `ops:dashboard`: it replaces the one before. */
  snapshot: Snapshot;
  /** What was missed cannot be told: load the state anew; publications go on after this position. */
  reset: { channel: string; position: Position; reason: 'epoch' | 'trimmed' | 'ahead' };
  /** A channel that this account may not hear. */
  refused: { channel: string; code: number };
  state: State;
  /** The server asked not to be tried again, or `stop` was called (1000). */
  stopped: { code: number; reason: string };
};

export type Listen = <Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void) => () => void;
export type Emit = <Name extends keyof Events>(name: Name, event: Events[Name]) => void;

export function createEvents(): { on: Listen; emit: Emit } {
  const listeners: { [Name in keyof Events]: Set<(event: Events[Name]) => void> } = {
    publication: new Set(),
    snapshot: new Set(),
    reset: new Set(),
    refused: new Set(),
    state: new Set(),
    stopped: new Set(),
  };
  return {
    on: (name, listener) => {
      listeners[name].add(listener);
      return () => {
        listeners[name].delete(listener);
      };
    },
    emit: (name, event) => {
      for (const listener of listeners[name]) listener(event);
    },
  };
}
