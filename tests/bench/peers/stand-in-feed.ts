import { randomUUID } from 'node:crypto';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import { appointmentsProto } from '@maternity/contracts';
import type {
  ChannelHistory,
  Event,
  EventBatch,
  EventFeedServiceHandlers,
  SessionFeedServiceHandlers,
  SessionRevocations,
} from '@maternity/contracts';
import { announce, listenForPublishers } from './control.ts';

/** The two feeds of appointments without a database: events of one channel, as many as the load generator asks for. */
const channel = process.env['CHANNEL'] ?? 'u:1';
const epoch = 'standin.1';
const kept = 1_000;
const events: Event[] = [];
const followers = new Set<ServerWritableStream<unknown, EventBatch>>();
let sequence = 0;

function nextEvent(): Event {
  sequence += 1;
  const facts = {
    appointmentId: 1_000_000 + (sequence % 1_000_000),
    status: 'approved',
    version: 2,
    doctorId: 117,
    patientId: 1,
    appointmentTypeId: 2,
    start: '2031-03-14T09:30:00.000Z',
    end: '2031-03-14T10:00:00.000Z',
    requestedAt: '2031-03-01T09:30:00.000Z',
    decidedAt: '2031-03-01T10:30:00.000Z',
    priceMinor: 12_000,
  };
  return {
    id: randomUUID(),
    sequence,
    kind: 'appointment.approved',
    atMs: Date.now(),
    facts: JSON.stringify(facts),
    positions: [{ channel, offset: sequence }],
    traceparent: '',
  };
}

function publish(count: number): void {
  const fresh = Array.from({ length: count }, nextEvent);
  events.push(...fresh);
  if (events.length > kept * 2) events.splice(0, events.length - kept);
  for (const follower of followers) follower.write({ epoch, events: fresh, sequence });
}

/** An empty message at once and each second: that is how followers know that nothing is missing. */
function follow<Message>(call: ServerWritableStream<unknown, Message>, beat: () => Message): void {
  call.write(beat());
  const timer = setInterval(() => call.write(beat()), 1_000);
  call.on('cancelled', () => {
    clearInterval(timer);
  });
}

const eventFeed: EventFeedServiceHandlers = {
  Follow: (call) => {
    follow<EventBatch>(call, () => ({ epoch, events: [], sequence }));
    followers.add(call);
    call.on('cancelled', () => {
      followers.delete(call);
    });
  },
  ReadHistory: ({ request }, callback) => {
    const channels = request.channels.map((asked): ChannelHistory => {
      const mine = asked.channel === channel ? events : [];
      const missed = mine.filter(({ positions }) => Number(positions?.[0]?.offset) > asked.afterOffset);
      const topOffset = asked.channel === channel ? sequence : 0;
      const firstOffset = mine[0]?.positions?.[0]?.offset ?? 0;
      return { channel: asked.channel, topOffset, firstOffset, events: missed.slice(0, asked.limit) };
    });
    callback(null, { epoch, channels });
  },
};
const sessionFeed: SessionFeedServiceHandlers = {
  Follow: (call) => {
    follow<SessionRevocations>(call, () => ({ revocations: [], current: true }));
  },
};

const server = new Server();
const proto = appointmentsProto();
server.addService(proto.EventFeedService.service, eventFeed);
server.addService(proto.SessionFeedService.service, sessionFeed);
const port = await new Promise<number>((resolve, reject) => {
  server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => {
    if (error) reject(error);
    else resolve(bound);
  });
});
announce({ port, control: await listenForPublishers(publish) });
