import type { EventFeedServiceHandlers } from '@maternity/contracts';
import { serverStream, unary, type Log } from '@maternity/kit';
import { Gauge } from 'prom-client';
import type { EventLog, LogTail } from '../app/event-ports.ts';
import { followEvents } from '../app/follow-events.ts';
import { readHistory } from '../app/read-history.ts';

const followers = new Gauge({
  name: 'maternity_event_feed_followers',
  help: 'Streams of EventFeed.Follow that are open at this process',
});

/** The door of EventFeedService. */
export function eventFeedHandlers(
  parts: { log: EventLog; tail: LogTail },
  context: { log: Log; draining: AbortSignal },
): EventFeedServiceHandlers {
  return {
    Follow: serverStream(context, async (query, call) => {
      followers.inc();
      try {
        await followEvents(parts, query, call);
      } finally {
        followers.dec();
      }
    }),
    ReadHistory: unary(context.log, ({ channels }) => readHistory(parts, channels)),
  };
}
