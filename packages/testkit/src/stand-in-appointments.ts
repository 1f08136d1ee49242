import {
  analyticsProto,
  appointmentsProto,
  type DashboardFeedServiceHandlers,
  type DashboardSnapshot,
  type EventFeedServiceHandlers,
  type SessionFeedServiceHandlers,
} from '@maternity/contracts';
import { conflict } from '@maternity/errors';
import { createLog, serveGrpc, serverStream, unary, type StreamCall } from '@maternity/kit';
import { eventsAfter, firstOf, topOf, type StandInEvent, type StandInLog } from './stand-in-log.ts';

const heartbeatMs = 500;

export type StandInAppointments = { readonly port: number; readonly address: string; stop(): Promise<void> };

/** The feeds of appointments and of analytics over a log in memory, for tests and benchmarks of who follows them. */
export async function serveStandIn(log: StandInLog, port = 0): Promise<StandInAppointments> {
  const proto = appointmentsProto();
  const draining = new AbortController();
  const context = { log: createLog('stand-in', 'silent'), draining: draining.signal };
  const events: EventFeedServiceHandlers = {
    Follow: serverStream(context, async (request, call) => {
      log.calls.follow += 1;
      const start = request.fromEnd ? log.events.length : request.afterSequence || log.trimmed;
      if (start < log.trimmed || start > log.events.length) throw conflict('feed-trimmed', 'No longer kept.');
      await tellEvents(log, call, { cursor: start, limit: request.batchLimit || 500 });
    }),
    ReadHistory: unary(context.log, async ({ channels }) => {
      log.calls.history += 1;
      return { epoch: log.epoch, channels: channels.map((asked) => historyOf(log, asked)) };
    }),
  };
  const sessions: SessionFeedServiceHandlers = {
    Follow: serverStream(context, (_request, call) => tellRevocations(log, call)),
  };
  const dashboard: DashboardFeedServiceHandlers = {
    Follow: serverStream(context, (_request, call) => tellDashboard(log, call)),
  };
  const server = await serveGrpc({
    host: '127.0.0.1',
    port,
    services: [
      [proto.EventFeedService.service, events],
      [proto.SessionFeedService.service, sessions],
      [analyticsProto().DashboardFeedService.service, dashboard],
    ],
    draining,
  });
  return { port: server.port, address: `127.0.0.1:${String(server.port)}`, stop: server.stop };
}

type Asked = { channel: string; afterOffset: number; limit: number };

const historyOf = (log: StandInLog, { channel, afterOffset, limit }: Asked): object => ({
  channel,
  topOffset: topOf(log, channel),
  firstOffset: firstOf(log, channel),
  events: eventsAfter(log, { channel, offset: afterOffset, limit }),
});

type Batch = { epoch: string; events: StandInEvent[]; sequence: number };

async function tellEvents(
  log: StandInLog,
  call: StreamCall<Batch>,
  { cursor: start, limit }: { cursor: number; limit: number },
): Promise<void> {
  let cursor = start;
  if (!log.silent) await call.write({ epoch: log.epoch, events: [], sequence: cursor });
  while (!call.signal.aborted) {
    const events = log.silent ? [] : log.events.slice(cursor, cursor + limit);
    cursor += events.length;
    if (events.length === 0) await changeOrHeartbeat(log, call.signal);
    if (!log.silent) await call.write({ epoch: log.epoch, events, sequence: cursor });
  }
}

type Told = { revocations: StandInLog['revocations']; current: boolean };

async function tellRevocations(log: StandInLog, call: StreamCall<Told>): Promise<void> {
  let told = 0;
  while (!call.signal.aborted) {
    const revocations = log.silent ? [] : log.revocations.slice(told);
    told += revocations.length;
    if (!log.silent) await call.write({ revocations, current: true });
    if (told === log.revocations.length || log.silent) await changeOrHeartbeat(log, call.signal);
  }
}

async function tellDashboard(log: StandInLog, call: StreamCall<DashboardSnapshot>): Promise<void> {
  while (!call.signal.aborted) {
    if (log.dashboard && !log.silent) await call.write(log.dashboard);
    await changeOrHeartbeat(log, call.signal);
  }
}

function changeOrHeartbeat(log: StandInLog, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      log.listeners.delete(done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, heartbeatMs);
    log.listeners.add(done);
    signal.addEventListener('abort', done, { once: true });
  });
}
