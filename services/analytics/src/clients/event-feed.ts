import { appointmentsProto, type Event__Output, type EventBatch__Output } from '@maternity/contracts';
import { followStream, startSpan, type GrpcChannel, type Log, type StreamFollower } from '@maternity/kit';
import { batchLimit, type AppointmentFollower } from '../app/follow-appointments.ts';
import type { ToldEvent } from '../domain/read-event.ts';

const { Follow } = appointmentsProto().EventFeedService.service;

/** The feed's heartbeat comes at most every 5 s. */
const silenceMs = 12_000;

type Feed = { channel: GrpcChannel; log: Log; follower: AppointmentFollower };

/** Follows appointments' log, all of it, from where the database stands. The next batch waits until one is booked. */
export const followEventFeed = ({ channel, log, follower }: Feed): StreamFollower =>
  followStream<EventBatch__Output>({
    name: 'event-feed',
    log,
    silenceMs,
    open: async function* (signal) {
      const afterSequence = await follower.begin();
      yield* channel.stream<object, EventBatch__Output>(Follow, { afterSequence, batchLimit }, { signal });
    },
    take: (batch) => take(follower, batch),
    broke: (error) => follower.broke(error),
  });

/** The last part of the traces that began with the requests behind these events: until all of them are booked. */
async function take(follower: AppointmentFollower, { epoch, sequence, events }: EventBatch__Output): Promise<void> {
  const attributes = { 'maternity.events': events.length, 'maternity.sequence': sequence };
  const span = startSpan('book events', { kind: 'consumer', attributes });
  const causes = events.filter(({ traceparent }) => traceparent !== '').map(startCause);
  let failure: string | undefined;
  try {
    await follower.take({ epoch, sequence, events: events.map(toldOf) }, span.traceparent);
  } catch (error) {
    failure = error instanceof Error ? error.name : 'unknown';
    throw error;
  } finally {
    for (const part of [...causes, span]) part.end(failure);
  }
}

const startCause = ({ id, kind, traceparent }: Event__Output) =>
  startSpan(`book ${kind}`, { kind: 'consumer', parent: traceparent, attributes: { 'maternity.event.id': id } });

const toldOf = ({ id, kind, atMs, facts }: Event__Output): ToldEvent => ({ id, kind, atMs, facts: parse(facts) });

function parse(facts: string): unknown {
  try {
    return JSON.parse(facts);
  } catch {
    return undefined;
  }
}
