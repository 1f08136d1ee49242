import type { Log } from '@maternity/kit';
import type { HistoryPage, HistoryRequest } from '../app/ports.ts';
import type { RevokedSessions } from '../app/revoked-sessions.ts';
import { openLog, releaseChannel, type Channel, type ChannelLog } from '../domain/channel-log.ts';
import { closeCodeLabel, closeCodeOf, disconnectFrame, type CloseReason } from '../domain/close-reasons.ts';
import type { Identity } from '../domain/identity.ts';
import type { ResumeTokens } from '../tokens/resume-token.ts';
import { place, unplace, type Connection, type Subscription } from './connection.ts';
import type { Engine } from './engine.ts';
import { closes, tally } from './metrics.ts';

/** What the door's parts share. */
export type Hub = {
  readonly engine: Engine;
  readonly log: Log;
  readonly publications: ChannelLog<Subscription>;
  readonly connections: Connection[];
  readonly openByAccount: Map<number, number>;
  readonly waitingByAddress: Map<string, number>;
  readonly slow: Set<Connection>;
  /** The newest state of the dashboard: sockets are sent this one, whatever they missed meanwhile. */
  readonly dashboard: { version: number; frame: Buffer | undefined };
  /** Channels and sockets that the next flush has something for. */
  dirtyChannels: Channel<Subscription>[];
  dirtyConnections: Connection[];
  flushScheduled: boolean;
  draining: boolean;
  readonly limits: boolean;
  readonly allowsOrigin: (origin: string | undefined) => boolean;
  readonly readTicket: (ticket: string) => Promise<Identity>;
  readonly resume: ResumeTokens;
  readonly revoked: RevokedSessions;
  readonly readHistory: (request: HistoryRequest) => Promise<HistoryPage>;
  /** Both feeds told something lately: rights can be judged and offsets trusted. */
  readonly isCurrent: () => boolean;
};

export type HubParts = Pick<
  Hub,
  'log' | 'limits' | 'allowsOrigin' | 'readTicket' | 'resume' | 'revoked' | 'readHistory' | 'isCurrent'
>;

const windowBytes = 32 * 1_048_576;

export const createHub = (engine: Engine, parts: HubParts): Hub => ({
  ...parts,
  engine,
  publications: openLog<Subscription>(windowBytes),
  connections: [],
  openByAccount: new Map(),
  waitingByAddress: new Map(),
  slow: new Set(),
  dashboard: { version: 0, frame: undefined },
  dirtyChannels: [],
  dirtyConnections: [],
  flushScheduled: false,
  draining: false,
});

export function count<Key>(counts: Map<Key, number>, key: Key, by: 1 | -1): void {
  const next = (counts.get(key) ?? 0) + by;
  if (next > 0) counts.set(key, next);
  else counts.delete(key);
}

/** Puts a subscription on its channel and its connection. */
export function subscribe(connection: Connection, channel: Channel<Subscription>, sent: number): Subscription {
  const subscription: Subscription = { channel, connection, sent, state: 'live', index: -1 };
  place(channel.subscribers, subscription);
  connection.subscriptions = [...connection.subscriptions, subscription];
  tally.subscriptions += 1;
  return subscription;
}

export function unsubscribe(hub: Hub, subscription: Subscription): void {
  const { connection } = subscription;
  connection.subscriptions = connection.subscriptions.filter((other) => other !== subscription);
  leaveChannel(hub, subscription);
}

function leaveChannel(hub: Hub, subscription: Subscription): void {
  const { channel } = subscription;
  unplace(channel.subscribers, subscription);
  releaseChannel(hub.publications, channel);
  tally.subscriptions -= 1;
}

export function reply(hub: Hub, { phase, socket }: Connection, text: string): void {
  if (socket !== undefined && phase !== 'closing') hub.engine.send(socket, [text]);
}

export type Farewell = { reason: CloseReason; retryAfterMs?: number | undefined };

/** Tells why and closes. What the connection held is given back at once; the engine reports the close later. */
export function disconnect(hub: Hub, connection: Connection, { reason, retryAfterMs }: Farewell): void {
  const { socket, phase } = connection;
  if (phase === 'closing' || socket === undefined) return;
  leave(hub, connection);
  hub.engine.end(socket, disconnectFrame(reason, retryAfterMs), closeCodeOf(reason));
}

/** The engine's last word on a socket. */
export function forget(hub: Hub, connection: Connection, code: number): void {
  leave(hub, connection);
  if (connection.socket === undefined) return;
  connection.socket = undefined;
  unplace(hub.connections, connection);
  tally.sockets -= 1;
  closes.add(1, closeCodeLabel(code));
}

function leave(hub: Hub, connection: Connection): void {
  const { phase, identity, address } = connection;
  if (phase === 'closing') return;
  if (phase === 'live' && identity) count(hub.openByAccount, identity.accountId, -1);
  else count(hub.waitingByAddress, address, -1);
  connection.phase = 'closing';
  connection.dueAtMs = Infinity;
  connection.pending = undefined;
  hub.slow.delete(connection);
  const { subscriptions } = connection;
  connection.subscriptions = [];
  for (const subscription of subscriptions) leaveChannel(hub, subscription);
}
