import { appointmentsProto, type EventFeedServiceHandlers } from '@maternity/contracts';
import { createLog, serveGrpc, serverStream } from '@maternity/kit';
import { eventAt } from '../events/history.ts';
import { announce } from './control.ts';

/** The event feed of appointments without a database: a log without an end, as quickly as it is taken. */
const { signal } = new AbortController();
const handlers: Pick<EventFeedServiceHandlers, 'Follow'> = {
  Follow: serverStream({ log: createLog('history', 'error'), draining: signal }, async (request, call) => {
    let sequence = request.afterSequence;
    await call.write({ epoch: 'history.1', events: [], sequence });
    while (!call.signal.aborted) {
      const events = Array.from({ length: request.batchLimit }, (_, place) => eventAt(sequence + place + 1));
      sequence += events.length;
      await call.write({ epoch: 'history.1', events, sequence });
    }
  }),
};

const services: Parameters<typeof serveGrpc>[0]['services'] = [
  [appointmentsProto().EventFeedService.service, handlers],
];
const { port } = await serveGrpc({ host: '127.0.0.1', port: 0, services, draining: new AbortController() });
announce({ port });
