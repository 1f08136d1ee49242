import { appointmentsProto, type Event__Output, type EventBatch__Output } from '@maternity/contracts';
import { isAppError } from '@maternity/errors';
import { followStream, startSpan, traceIdOf, type GrpcChannel, type Log, type StreamFollower } from '@maternity/kit';
import { Histogram } from 'prom-client';
import type { ReadHistory } from '../app/ports.ts';
import { describeEvent, publicationFrame } from '../domain/publication.ts';

type Publication = { channel: string; offset: number; frame: Buffer };

const { Follow, ReadHistory: ReadHistoryMethod } = appointmentsProto().EventFeedService.service;

/** The feed's heartbeat comes at most every 5 s. */
const silenceMs = 12_000;
const batchLimit = 500;
const historyDeadlineMs = 5_000;
/** Sockets hear accounts' and doctors' channels; the catalogue's is for services. */
const channelPrefixes = ['u:', 'doc:'];

const lag = new Histogram({
  name: 'maternity_realtime_feed_lag_seconds',
  help: 'From the commit of an event to its arrival here, by the two clocks',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 30],
});

export type EventFeedOptions = {
  channel: GrpcChannel;
  log: Log;
  /** Offsets known so far mean nothing any more. */
  beginAnew(epoch: string): void;
  publish(batch: Publication[]): void;
};

/**
 * Follows the log from its present end, and after a break from the last event handled, so that nothing is missed.
 * Where that is not possible (another epoch, or events trimmed meanwhile) it says so and begins at the end again.
 */
export function followEvents({ channel, log, beginAnew, publish }: EventFeedOptions): StreamFollower {
  let cursor: number | undefined;
  let epoch = '';
  return followStream<EventBatch__Output>({
    name: 'event-feed',
    log,
    silenceMs,
    open: (signal) => {
      const from = cursor === undefined ? { fromEnd: true } : { afterSequence: cursor };
      return channel.stream<object, EventBatch__Output>(Follow, { ...from, batchLimit, channelPrefixes }, { signal });
    },
    take: (batch) => {
      if (cursor !== undefined && batch.epoch !== epoch) {
        // The cursor counts another log's events: only the end of this one is known to be right.
        cursor = undefined;
        throw new Error('the log has another epoch');
      }
      if (cursor === undefined) {
        log.info({ 'event.action': 'feed-opened', 'maternity.epoch': batch.epoch }, 'following the log from its end');
        epoch = batch.epoch;
        beginAnew(epoch);
      }
      publish(batch.events.flatMap((event) => publicationsOf(event, epoch, log)));
      cursor = batch.sequence;
    },
    broke: (error) => {
      if (isAppError(error) && error.code === 'feed-trimmed') cursor = undefined;
    },
  });
}

function publicationsOf(event: Event__Output, epoch: string, log: Log): Publication[] {
  lag.observe(Math.max(0, (Date.now() - event.atMs) / 1_000));
  if (event.traceparent !== '') tracePush(event, log);
  const description = describe(event, log);
  return event.positions
    .filter(({ channel }) => channelPrefixes.some((prefix) => channel.startsWith(prefix)))
    .map(({ channel, offset }) => ({
      channel,
      offset,
      frame: publicationFrame({ channel, epoch, offset }, description),
    }));
}

/** The last part of the trace that a request began: from the event's arrival until its frames have left. */
function tracePush({ kind, id, traceparent }: Event__Output, log: Log): void {
  const span = startSpan(`push ${kind}`, {
    kind: 'consumer',
    parent: traceparent,
    attributes: { 'maternity.event.id': id },
  });
  log.debug({ 'trace.id': traceIdOf(span.traceparent), 'event.id': id }, 'pushing');
  // Frames leave at the end of this loop turn, before what is scheduled now for its end.
  setImmediate(() => setImmediate(() => span.end()));
}

/** Facts that cannot be read leave the data empty: the frame still holds its place, a missing offset would be a hole. */
function describe(event: Event__Output, log: Log): string {
  try {
    return describeEvent(event);
  } catch {
    log.error({ 'event.id': event.id }, 'the facts of an event cannot be read');
    return describeEvent({ ...event, facts: '{}' });
  }
}

/** Reads the log of record. */
export function historyReader(channel: GrpcChannel, log: Log): ReadHistory {
  return async (requests) => {
    const channels = requests.map(({ channel: name, after, limit }) => ({ channel: name, afterOffset: after, limit }));
    const answer = await channel.call(ReadHistoryMethod, { channels }, { deadlineMs: historyDeadlineMs, retry: true });
    const { epoch } = answer;
    return answer.channels.map(({ channel: name, topOffset, firstOffset, events }, index) => ({
      epoch,
      top: topOffset,
      first: firstOffset,
      frames: events.map((event, place) =>
        publicationFrame(
          { channel: name, epoch, offset: (requests[index]?.after ?? 0) + 1 + place },
          describe(event, log),
        ),
      ),
    }));
  };
}
