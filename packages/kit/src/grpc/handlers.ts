import { status, type handleServerStreamingCall, type handleUnaryCall, type Metadata } from '@grpc/grpc-js';
import type { Log } from '../log.ts';
import { startSpan, traceIdOf, type Span } from '../trace.ts';
import { serverDuration } from './metrics.ts';
import { toStatus } from './status.ts';

export type IncomingCall = {
  metadata: Metadata;
  /** W3C trace context of this call. */
  traceparent: string;
  /** Milliseconds since 1970 after which nobody waits for the answer; undefined when the caller set none. */
  deadline: number | undefined;
};

export type StreamCall<Message> = IncomingCall & {
  /** Aborted when the client leaves or the server drains. */
  signal: AbortSignal;
  /** Resolves when the transport can take more, so a slow reader slows the loop that writes. */
  write(message: Message): Promise<void>;
};

type UnaryWork<Request, Response> = (request: Request, call: IncomingCall) => Promise<Response>;
type StreamWork<Request, Message> = (request: Request, call: StreamCall<Message>) => Promise<void>;

/** A gRPC method from an async function: trace, duration and the one place where its errors become a status. */
export function unary<Request, Response>(
  log: Log,
  work: UnaryWork<Request, Response>,
): handleUnaryCall<Request, Response> {
  return (call, callback) => {
    const finish = begin(call.getPath(), call.metadata, log);
    const incoming = { metadata: call.metadata, traceparent: finish.span.traceparent, deadline: deadlineOf(call) };
    work(call.request, incoming).then(
      (response) => {
        finish.ok();
        callback(null, response);
      },
      (error: unknown) => {
        callback(finish.failed(error));
      },
    );
  };
}

/** A server-streaming method from an async function that writes; the stream ends when it returns. */
export function serverStream<Request, Message>(
  { log, draining }: { log: Log; draining: AbortSignal },
  work: StreamWork<Request, Message>,
): handleServerStreamingCall<Request, Message> {
  return (call) => {
    const finish = begin(call.getPath(), call.metadata, log);
    const left = new AbortController();
    call.on('cancelled', () => {
      left.abort();
    });
    const signal = AbortSignal.any([left.signal, draining]);
    const write = (message: Message): Promise<void> => writeTo(call, message, signal);
    const { metadata } = call;
    work(call.request, { metadata, traceparent: finish.span.traceparent, deadline: undefined, signal, write }).then(
      () => {
        finish.ok();
        call.end();
      },
      (error: unknown) => {
        // destroy() would drop the status: the transport sends it on this event.
        call.emit('error', finish.failed(error));
      },
    );
  };
}

type Writable = { write(message: unknown): boolean; once(event: 'drain', listener: () => void): unknown };

function writeTo(call: Writable, message: unknown, signal: AbortSignal): Promise<void> {
  if (signal.aborted || call.write(message)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      signal.removeEventListener('abort', done);
      resolve();
    };
    call.once('drain', done);
    signal.addEventListener('abort', done, { once: true });
  });
}

function begin(
  path: string,
  metadata: Metadata,
  log: Log,
): { span: Span; ok: () => void; failed: (error: unknown) => ReturnType<typeof toStatus> } {
  const method = path.slice(1);
  const parent = metadata.get('traceparent')[0]?.toString();
  const span = startSpan(method, {
    kind: 'server',
    parent,
    attributes: { 'rpc.system.name': 'grpc', 'rpc.method': method },
  });
  const startedAt = performance.now();
  const observe = (code: status): void => {
    const seconds = (performance.now() - startedAt) / 1_000;
    serverDuration.observe({ rpc_method: method, rpc_response_status_code: status[code] }, seconds);
    const fields = {
      'trace.id': traceIdOf(span.traceparent),
      'rpc.method': method,
      'rpc.response.status_code': status[code],
    };
    log.debug({ ...fields, 'event.duration': Math.round(seconds * 1e9) }, 'call answered');
  };
  return {
    span,
    ok: () => {
      observe(status.OK);
      span.end();
    },
    failed: (error) => {
      const answer = toStatus(error);
      observe(answer.code);
      span.end(status[answer.code]);
      const fields = { 'trace.id': traceIdOf(span.traceparent), 'rpc.method': method };
      if (answer.code === status.INTERNAL) log.error({ err: error, ...fields }, 'call failed');
      return answer;
    },
  };
}

function deadlineOf(call: { getDeadline(): Date | number }): number | undefined {
  const deadline = Number(call.getDeadline());
  return Number.isFinite(deadline) ? deadline : undefined;
}
