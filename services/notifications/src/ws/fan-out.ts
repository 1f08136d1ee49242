import { pageFromHistory, type Page } from '../app/read-page.ts';
import { framesAfter, type Channel } from '../domain/channel-log.ts';
import { pageLimit } from '../domain/command.ts';
import type { Connection, Subscription } from './connection.ts';
import { disconnect, type Hub } from './hub.ts';
import { tally } from './metrics.ts';

/** Above this many bytes waiting, a socket is sent nothing until it has read. */
const slowBytes = 65_536;
/** One write takes at most this many publications of a channel; the rest follows in the next turn. */
const framesAtOnce = 64;

/** Its subscribers are served at the end of the turn, with all that the turn brings. */
export function channelChanged(hub: Hub, channel: Channel<Subscription>): void {
  hub.dirtyChannels.push(channel);
  schedule(hub);
}

export function connectionChanged(hub: Hub, connection: Connection): void {
  if (connection.queued) return;
  connection.queued = true;
  hub.dirtyConnections.push(connection);
  schedule(hub);
}

function schedule(hub: Hub): void {
  if (hub.flushScheduled) return;
  hub.flushScheduled = true;
  setImmediate(flush, hub);
}

/**
 * One corked write a socket a turn: sixteen messages sent one by one cost thirteen times as much. Nothing is queued
 * for a socket; each pulls from the channels' windows what lies after the last offset it was sent.
 */
function flush(hub: Hub): void {
  hub.flushScheduled = false;
  const channels = hub.dirtyChannels;
  hub.dirtyChannels = [];
  for (const channel of new Set(channels)) {
    for (const { connection } of channel.subscribers) {
      if (connection.queued) continue;
      connection.queued = true;
      hub.dirtyConnections.push(connection);
    }
  }
  const connections = hub.dirtyConnections;
  hub.dirtyConnections = [];
  let delivered = 0;
  for (const connection of connections) {
    connection.queued = false;
    delivered += pull(hub, connection);
  }
  tally.deliveries += delivered;
  tally.slowSockets = hub.slow.size;
}

function pull(hub: Hub, connection: Connection): number {
  const { socket, phase, subscriptions, stuckBytes } = connection;
  if (socket === undefined || phase !== 'live' || stuckBytes >= 0) return 0;
  let frames = nothing;
  for (const subscription of subscriptions) {
    const more = take(hub, subscription);
    if (more.length > 0) frames = frames.length === 0 ? more : [...frames, ...more];
  }
  const mayHaveMore = frames.length >= framesAtOnce;
  if (connection.dashboard >= 0) frames = withSnapshot(hub, connection, frames);
  if (frames.length === 0) return 0;
  hub.engine.send(socket, frames);
  noteBuffered(hub, connection);
  if (mayHaveMore) connectionChanged(hub, connection);
  return frames.length;
}

/** The newest one only: a socket that was slow has no use for those in between. */
function withSnapshot({ dashboard }: Hub, connection: Connection, frames: Buffer[]): Buffer[] {
  if (connection.dashboard === dashboard.version || dashboard.frame === undefined) return frames;
  connection.dashboard = dashboard.version;
  return [...frames, dashboard.frame];
}

const nothing: Buffer[] = [];

function take(hub: Hub, subscription: Subscription): Buffer[] {
  const { channel, sent, state } = subscription;
  if (state !== 'live' || channel.top === undefined || sent >= channel.top) return nothing;
  const frames = framesAfter(channel, sent, framesAtOnce);
  if (frames === undefined) {
    catchUp(hub, subscription);
    return nothing;
  }
  subscription.sent += frames.length;
  return frames;
}

/** After every write: a socket that does not read is remembered with what waits for it, and left alone. */
export function noteBuffered(hub: Hub, connection: Connection): void {
  const { socket, stuckBytes } = connection;
  if (socket === undefined || stuckBytes >= 0) return;
  const waiting = hub.engine.buffered(socket);
  if (waiting <= slowBytes) return;
  connection.stuckBytes = waiting;
  connection.progressAtMs = Date.now();
  hub.slow.add(connection);
}

/** The engine wrote some of it: once half of the limit is free, the socket goes on from the last offset it was sent. */
export function noteDrained(hub: Hub, connection: Connection): void {
  const { socket, stuckBytes } = connection;
  if (socket === undefined || stuckBytes < 0 || hub.engine.buffered(socket) > slowBytes / 2) return;
  connection.stuckBytes = -1;
  hub.slow.delete(connection);
  connectionChanged(hub, connection);
}

const jitterMs = 2_000;

/** A subscription whose next publication has left the window goes on from the log of record. */
function catchUp(hub: Hub, subscription: Subscription): void {
  subscription.state = 'reading';
  const { channel, connection, sent } = subscription;
  const since = { epoch: hub.publications.epoch, offset: sent };
  pageFromHistory(hub.publications, hub.readHistory, { channel: channel.name, since, limit: pageLimit }).then(
    (page) => {
      if (stillReading(subscription)) sendPage(hub, subscription, page);
    },
    () => {
      if (stillReading(subscription)) giveUp(hub, connection);
    },
  );
}

const stillReading = ({ state, connection }: Subscription): boolean =>
  state === 'reading' && connection.phase === 'live';

function sendPage(hub: Hub, subscription: Subscription, page: Page): void {
  const { connection } = subscription;
  if (page.verdict !== 'recovered' || page.frames.length === 0 || connection.socket === undefined) {
    giveUp(hub, connection);
    return;
  }
  hub.engine.send(connection.socket, page.frames);
  tally.deliveries += page.frames.length;
  subscription.sent = page.last;
  subscription.state = 'live';
  noteBuffered(hub, connection);
  connectionChanged(hub, connection);
}

/** Better a client that comes back and is told what it lacks than one with a hole. */
const giveUp = (hub: Hub, connection: Connection): void =>
  disconnect(hub, connection, { reason: 'insufficient_position', retryAfterMs: Math.random() * jitterMs });
