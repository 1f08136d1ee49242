import { Server, ServerCredentials, type ServiceDefinition, type UntypedServiceImplementation } from '@grpc/grpc-js';
import { unavailable } from '@maternity/errors';

export type GrpcServer = { readonly name: string; readonly port: number; stop(): Promise<void> };

export type GrpcServerOptions = {
  host: string;
  port: number;
  services: [ServiceDefinition, UntypedServiceImplementation][];
  /** Aborted by stop() so that open streams end and their followers resume elsewhere. */
  draining: AbortController;
};

const drainMs = 10_000;

/** Listens without TLS: inside the cluster the network policy decides who may connect. */
export async function serveGrpc({ host, port, services, draining }: GrpcServerOptions): Promise<GrpcServer> {
  const server = new Server({
    'grpc.max_receive_message_length': 1_048_576,
    // Followers of a headless Service learn of new replicas only by reconnecting.
    'grpc.max_connection_age_ms': 600_000,
    'grpc.max_connection_age_grace_ms': 30_000,
    'grpc.keepalive_time_ms': 30_000,
    'grpc.keepalive_timeout_ms': 10_000,
  });
  for (const [definition, implementation] of services) server.addService(definition, implementation);
  const bound = await new Promise<number>((resolve, reject) => {
    server.bindAsync(`${host}:${String(port)}`, ServerCredentials.createInsecure(), (error, actual) => {
      if (error) reject(unavailable('port-taken', `gRPC cannot listen on ${host}:${String(port)}: ${error.message}`));
      else resolve(actual);
    });
  });
  return { name: 'grpc', port: bound, stop: () => drain(server, draining) };
}

/** Streams end at once, calls that have begun may finish, then connections go. */
async function drain(server: Server, draining: AbortController): Promise<void> {
  draining.abort();
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, drainMs);
  });
  const finished = new Promise<void>((resolve) => {
    server.tryShutdown(() => {
      resolve();
    });
  });
  await Promise.race([finished, patience]);
  clearTimeout(timer);
  server.forceShutdown();
}
