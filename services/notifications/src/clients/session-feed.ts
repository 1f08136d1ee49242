import { appointmentsProto, type SessionRevocations__Output } from '@maternity/contracts';
import { unavailable } from '@maternity/errors';
import { followStream, type GrpcChannel, type Log, type StreamFollower } from '@maternity/kit';

type Revocation = { sessionId: string; accountId: number; revokedAtMs: number };

const { Follow } = appointmentsProto().SessionFeedService.service;

/** Heartbeats come every second: after three missed ones nobody is let in any more. */
const silenceMs = 3_000;

export type SessionFeedOptions = { channel: GrpcChannel; log: Log; revoke(revocations: Revocation[]): void };

/** Follows who lost their rights. It is current once everything that still matters was told, and until it falls silent. */
export function followSessions({ channel, log, revoke }: SessionFeedOptions): StreamFollower {
  let toldAt = 0;
  const follower = followStream<SessionRevocations__Output>({
    name: 'session-feed',
    log,
    silenceMs,
    open: (signal) => channel.stream<object, SessionRevocations__Output>(Follow, {}, { signal }),
    take: ({ revocations, current }) => {
      revoke(revocations);
      if (current) toldAt = Date.now();
    },
  });
  const isCurrent = (): boolean => Date.now() - toldAt <= silenceMs;
  return {
    ...follower,
    isCurrent,
    check: async () => {
      if (!isCurrent()) throw unavailable('feed-silent', 'The session feed has not told everything lately.');
    },
  };
}
