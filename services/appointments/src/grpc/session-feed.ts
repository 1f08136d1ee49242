import type { SessionFeedServiceHandlers, SessionRevocation } from '@maternity/contracts';
import { serverStream, type Log } from '@maternity/kit';
import type { Revocation } from '../app/account-ports.ts';
import type { RevocationFeed } from '../app/revocation-feed.ts';

/** The door of SessionFeedService. */
export const sessionFeedHandlers = (
  feed: RevocationFeed,
  context: { log: Log; draining: AbortSignal },
): SessionFeedServiceHandlers => ({
  Follow: serverStream(context, async (_request, { signal, write }) => {
    for await (const { revocations, current } of feed.follow(signal)) {
      await write({ revocations: revocations.map(messageOf), current });
    }
  }),
});

const messageOf = ({ accountId, sessionId, revokedAt }: Revocation): SessionRevocation => ({
  accountId,
  sessionId: sessionId ?? '',
  revokedAtMs: revokedAt,
});
