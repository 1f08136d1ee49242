import { isIP } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, Metadata, credentials, status, type ServiceError } from '@grpc/grpc-js';
import { invalid } from '@maternity/errors';
import { startSpan } from '../trace.ts';
import { clientDuration } from './metrics.ts';
import { toAppError } from './status.ts';

export type CallOptions = {
  /** Nobody waits longer than this for the answer, retries included. */
  deadlineMs: number;
  metadata?: Metadata;
  traceparent?: string | undefined;
  /** Try again when the peer is unavailable: only for reads and for writes with an idempotency key. */
  retry?: boolean;
};

/** A method of a loaded .proto: what goes in may be partial, what comes out is whole. */
type Method<Request, Response> = {
  path: string;
  requestSerialize: (request: Request) => Buffer;
  responseDeserialize: (bytes: Buffer) => Response;
};

export type GrpcChannel = {
  readonly name: string;
  call<Request, Response>(method: Method<Request, Response>, request: Request, options: CallOptions): Promise<Response>;
  /** Ends when the peer ends it; throws when it breaks. */
  stream<Request, Response>(
    method: Method<Request, Response>,
    request: Request,
    options: { signal: AbortSignal; metadata?: Metadata },
  ): AsyncIterable<Response>;
  /** Rejects unless a connection is up or comes up in time. */
  ping(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * One channel to a peer, round robin over all its addresses.
 * @param addresses "name:port" (every address that the name has), or "ip:port,ip:port".
 */
export function connectGrpc(name: string, addresses: string): GrpcChannel {
  const client = new Client(targetOf(addresses), credentials.createInsecure(), {
    'grpc.service_config': JSON.stringify({ loadBalancingConfig: [{ round_robin: {} }] }),
    'grpc.max_receive_message_length': 8 * 1_048_576,
    'grpc.initial_reconnect_backoff_ms': 100,
    'grpc.min_reconnect_backoff_ms': 100,
    'grpc.max_reconnect_backoff_ms': 2_000,
    'grpc.keepalive_time_ms': 30_000,
    'grpc.keepalive_timeout_ms': 5_000,
  });
  return {
    name,
    call: (method, request, options) => callWithRetry(client, { method, request, options }),
    stream: (method, request, options) => openStream(client, { method, request, options }),
    ping: () =>
      new Promise((resolve, reject) => {
        client.waitForReady(Date.now() + 1_000, (error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
    stop: () => {
      client.close();
      return Promise.resolve();
    },
  };
}

function targetOf(addresses: string): string {
  const list = addresses.split(',').map((address) => address.trim().replace(/^localhost:/, '127.0.0.1:'));
  if (list.length === 1) return /^(ipv4|\[)/.test(list[0] ?? '') ? addresses : `dns:///${list[0] ?? ''}`;
  const notAddresses = list.filter((address) => isIP(address.replace(/:\d+$/, '')) !== 4);
  if (notAddresses.length > 0) {
    throw invalid('bad-addresses', `Several gRPC addresses must be IPv4 with port; not so: ${notAddresses.join(', ')}`);
  }
  return `ipv4:${list.join(',')}`;
}

type Outgoing<Request, Response> = { method: Method<Request, Response>; request: Request; options: CallOptions };
const attempts = 4;

async function callWithRetry<Request, Response>(
  client: Client,
  outgoing: Outgoing<Request, Response>,
): Promise<Response> {
  const deadline = Date.now() + outgoing.options.deadlineMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await callOnce(client, outgoing, deadline);
    } catch (error) {
      const wait = 50 * 2 ** attempt * Math.random();
      const again = outgoing.options.retry === true && attempt < attempts && isUnavailable(error);
      if (!again || Date.now() + wait > deadline) throw toAppError(error);
      await delay(wait);
    }
  }
}

const isUnavailable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === status.UNAVAILABLE;

function callOnce<Request, Response>(
  client: Client,
  { method, request, options }: Outgoing<Request, Response>,
  deadline: number,
): Promise<Response> {
  const rpc = method.path.slice(1);
  const span = startSpan(rpc, {
    kind: 'client',
    parent: options.traceparent,
    attributes: { 'rpc.system.name': 'grpc', 'rpc.method': rpc },
  });
  const metadata = options.metadata?.clone() ?? new Metadata();
  metadata.set('traceparent', span.traceparent);
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const done = (error: ServiceError | null, response?: Response): void => {
      const code = status[error ? error.code : status.OK];
      const seconds = (performance.now() - startedAt) / 1_000;
      clientDuration.observe({ rpc_method: rpc, rpc_response_status_code: code }, seconds);
      span.end(error ? code : undefined);
      if (error) reject(error);
      else resolve(response as Response);
    };
    client.makeUnaryRequest(
      method.path,
      method.requestSerialize,
      method.responseDeserialize,
      request,
      metadata,
      { deadline },
      done,
    );
  });
}

async function* openStream<Request, Response>(
  client: Client,
  {
    method,
    request,
    options,
  }: {
    method: Method<Request, Response>;
    request: Request;
    options: { signal: AbortSignal; metadata?: Metadata };
  },
): AsyncGenerator<Response> {
  const metadata = options.metadata ?? new Metadata();
  const call = client.makeServerStreamRequest(
    method.path,
    method.requestSerialize,
    method.responseDeserialize,
    request,
    metadata,
    {},
  );
  const cancel = (): void => {
    call.cancel();
  };
  options.signal.addEventListener('abort', cancel, { once: true });
  if (options.signal.aborted) cancel();
  try {
    for await (const message of call) yield message as Response;
  } catch (error) {
    throw toAppError(error);
  } finally {
    options.signal.removeEventListener('abort', cancel);
    call.cancel();
  }
}
