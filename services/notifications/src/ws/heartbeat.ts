import { pingsPerRotation, type Connection } from './connection.ts';
import { disconnect, reply, type Hub } from './hub.ts';

export const pingSeconds = 25;
export const pongSeconds = 8;
/** Pings are spread by this share in both directions, so that sockets that came together do not stay together. */
const jitter = 0.1;
/** One timer looks at all sockets: 20,000 comparisons take less than a millisecond. */
const sweepMs = 500;
const stuckMs = 30_000;
const mostBufferedBytes = 262_144;
/** What lets go of many sockets at once tells them to come back spread over this time. */
const spreadMs = 1_000;

export function schedulePing(connection: Connection, nowMs: number): void {
  connection.awaitsPong = false;
  wake(connection, nowMs + pingSeconds * 1_000 * (1 - jitter + 2 * jitter * Math.random()));
}

/** At the latest when its rights end. */
function wake(connection: Connection, atMs: number): void {
  connection.dueAtMs = Math.min(atMs, connection.identity?.expiresAtMs ?? atMs);
}

/** Any frame of the client shows that it lives. */
export function noteAlive(connection: Connection, nowMs: number): void {
  if (connection.awaitsPong) schedulePing(connection, nowMs);
}

export function startHeartbeat(hub: Hub): { name: string; stop(): Promise<void> } {
  const timer = setInterval(() => {
    const now = Date.now();
    for (let index = hub.connections.length - 1; index >= 0; index -= 1) {
      const connection = hub.connections[index];
      if (connection !== undefined && connection.dueAtMs <= now) attend(hub, connection, now);
    }
    for (const connection of hub.slow) watchSlow(hub, connection, now);
  }, sweepMs);
  return {
    name: 'heartbeat',
    stop: async () => {
      clearInterval(timer);
    },
  };
}

function attend(hub: Hub, connection: Connection, now: number): void {
  const { phase, awaitsPong, identity } = connection;
  const retryAfterMs = spreadMs * Math.random();
  if (phase === 'new') disconnect(hub, connection, { reason: 'no_connect' });
  else if (identity === undefined) disconnect(hub, connection, { reason: 'server_error', retryAfterMs });
  else if (identity.expiresAtMs <= now) disconnect(hub, connection, { reason: 'credentials_expired' });
  else if (awaitsPong) disconnect(hub, connection, { reason: 'no_pong', retryAfterMs });
  else ping(hub, connection, now);
}

function ping(hub: Hub, connection: Connection, now: number): void {
  connection.awaitsPong = true;
  wake(connection, now + pongSeconds * 1_000);
  connection.pingsToRotation -= 1;
  const fields = [positionsField(connection)];
  if (connection.identity && connection.pingsToRotation <= 0) {
    connection.pingsToRotation = pingsPerRotation;
    fields.push(`"resume":"${hub.resume.issue(connection.identity, now)}"`);
  }
  reply(hub, connection, `{${fields.filter((field) => field !== '').join(',')}}`);
}

/** What each log should have brought by now, so that a client that missed something in silence finds out. */
function positionsField({ subscriptions }: Connection): string {
  const positions = subscriptions
    .filter(({ state }) => state === 'live')
    .map(({ channel, sent }) => `${JSON.stringify(channel.name)}:${String(sent)}`);
  return positions.length === 0 ? '' : `"pos":{${positions.join(',')}}`;
}

function watchSlow(hub: Hub, connection: Connection, now: number): void {
  const { socket, stuckBytes } = connection;
  if (socket === undefined) return;
  const waiting = hub.engine.buffered(socket);
  if (waiting < stuckBytes) connection.progressAtMs = now;
  connection.stuckBytes = waiting;
  const tooMuch = waiting > mostBufferedBytes;
  if (tooMuch || now - connection.progressAtMs > stuckMs) disconnect(hub, connection, { reason: 'slow' });
}
