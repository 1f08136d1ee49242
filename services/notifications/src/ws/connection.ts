import type { Channel } from '../domain/channel-log.ts';
import type { Command } from '../domain/command.ts';
import type { Identity } from '../domain/identity.ts';
import { burst, type TokenBucket } from '../domain/token-bucket.ts';
import type { Socket } from './engine.ts';

type Phase = 'new' | 'connecting' | 'live' | 'closing';

/** One log that a socket hears. `sent` is the last offset written to it: everything else is pulled from there. */
export type Subscription = {
  readonly channel: Channel<Subscription>;
  readonly connection: Connection;
  sent: number;
  /** `paging`: the client asks for pages and live publications wait; `reading`: the history is being asked for it. */
  state: 'live' | 'paging' | 'reading';
  /** Where it stands among the channel's subscribers. */
  index: number;
};

/**
 * All that is kept for a socket: plain values, no timer and no closure, since an idle socket may cost 4 KiB with
 * everything that the engine holds.
 */
export type Connection = TokenBucket & {
  socket: Socket | undefined;
  phase: Phase;
  /** Known until it is live: who has shown no credentials is counted by address. */
  address: string;
  readonly origin: string | undefined;
  identity: Identity | undefined;
  subscriptions: Subscription[];
  /** The newest snapshot of the dashboard that was written to it; -1 where it does not hear the dashboard. */
  dashboard: number;
  /** When the sweep has to look at it next: the connect deadline, a ping, the pong deadline. */
  dueAtMs: number;
  awaitsPong: boolean;
  /** Pings until the next one that brings a new resume token. */
  pingsToRotation: number;
  /** Waits in the list of those that the next flush serves. */
  queued: boolean;
  /** Bytes that waited when it was last seen to make progress; -1 while it keeps up. */
  stuckBytes: number;
  progressAtMs: number;
  /** Commands that came while the connect was being answered. */
  pending: Command[] | undefined;
  /** Where it stands in the list of all. */
  index: number;
};

const connectDeadlineMs = 5_000;
/** Resume tokens live for ten minutes: with a new one every five, whoever is cut has five to come back. */
export const pingsPerRotation = 12;

/** Shared by all that have none: lists are replaced, not changed. */
const none: Subscription[] = [];

export function newConnection(address: string, origin: string | undefined, nowMs: number): Connection {
  return {
    tokens: burst,
    filledAtMs: nowMs,
    socket: undefined,
    phase: 'new',
    address,
    origin,
    identity: undefined,
    subscriptions: none,
    dashboard: -1,
    dueAtMs: nowMs + connectDeadlineMs,
    awaitsPong: false,
    pingsToRotation: pingsPerRotation,
    queued: false,
    stuckBytes: -1,
    progressAtMs: 0,
    pending: undefined,
    index: -1,
  };
}

/** Entries that know their place, so that one leaves a list of thousands without a search. */
type Placed = { index: number };

export function place<Entry extends Placed>(list: Entry[], entry: Entry): void {
  entry.index = list.length;
  list.push(entry);
}

export function unplace<Entry extends Placed>(list: Entry[], entry: Entry): void {
  if (list[entry.index] !== entry) return;
  const last = list.pop();
  if (last === undefined || last === entry) return;
  last.index = entry.index;
  list[entry.index] = last;
}
