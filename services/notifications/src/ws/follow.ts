import type { Revocation } from '../app/revoked-sessions.ts';
import { appendFrame, resetLog, takeChannel } from '../domain/channel-log.ts';
import { channelChanged, connectionChanged } from './fan-out.ts';
import { disconnect, type Hub } from './hub.ts';
import { tally } from './metrics.ts';

/** Coming back to a log that began anew costs a read each: they are spread over this time. */
const spreadMs = 3_000;

export type Publication = { channel: string; offset: number; frame: Buffer };

/** Takes what the event feed brought. */
export function publish(hub: Hub, batch: Publication[]): void {
  for (const publication of batch) {
    const channel = takeChannel(hub.publications, publication.channel);
    if (appendFrame(hub.publications, channel, publication)) channelChanged(hub, channel);
  }
  tally.publications += batch.length;
}

/** Takes a new state of the dashboard; who hears it is served at the end of the turn. */
export function showDashboard(hub: Hub, frame: Buffer): void {
  hub.dashboard.version += 1;
  hub.dashboard.frame = frame;
  for (const connection of hub.connections) if (connection.dashboard >= 0) connectionChanged(hub, connection);
}

/** The log has another epoch, or events were missed for good: every client has to ask what became of its position. */
export function beginAnew(hub: Hub, epoch: string): void {
  resetLog(hub.publications, epoch);
  for (const connection of [...hub.connections]) {
    if (connection.phase !== 'new')
      disconnect(hub, connection, { reason: 'insufficient_position', retryAfterMs: Math.random() * spreadMs });
  }
}

/** Closes the sockets of those who lost their rights. */
export function revoke(hub: Hub, revocations: Revocation[]): void {
  hub.revoked.add(revocations);
  if (revocations.length === 0) return;
  for (const connection of [...hub.connections]) {
    if (connection.identity && hub.revoked.has(connection.identity)) disconnect(hub, connection, { reason: 'revoked' });
  }
}
