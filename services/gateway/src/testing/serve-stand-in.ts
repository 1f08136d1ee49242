import type { ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import { callerFromMetadata, idempotencyFromMetadata, type Caller } from '@maternity/contracts';
import { invalid } from '@maternity/errors';
import { serveGrpc, unary, type GrpcServer, type IncomingCall, type Log } from '@maternity/kit';

/** What a test can see of a stand-in and do to it. */
export type Watched = GrpcServer & {
  /** Every call with who made it. */
  calls: { method: string; request: unknown; caller: Caller; traceparent: string; key: string | undefined }[];
  /** Done before the next call is answered; what it throws is the answer. */
  beforeNext(work: () => Promise<void> | void): void;
};

export type Works = Record<string, (request: never, caller: Caller) => unknown>;
type Served = {
  log: Log;
  port: number;
  draining: AbortController;
  works: Works;
  services: ServiceDefinition[];
  streams?: [ServiceDefinition, UntypedServiceImplementation][];
};

/** Answers from `works`, one record a question; a write under a key that it knows gets the first answer again. */
export async function serveStandIn({ log, works, services, streams = [], ...rest }: Served): Promise<Watched> {
  const calls: Watched['calls'] = [];
  const remember = createMemory();
  let intervene: (() => Promise<void> | void) | undefined;
  const methods = Object.entries(works).map(([name, answerTo]) => [
    name,
    unary(log, async (request: never, { metadata, traceparent }: IncomingCall) => {
      const caller = callerFromMetadata(metadata);
      const idempotency = idempotencyFromMetadata(metadata);
      calls.push({ method: name, request, caller, traceparent, key: idempotency?.key });
      const work = intervene;
      intervene = undefined;
      await work?.();
      const answer = (): unknown => answerTo(request, caller);
      if (!idempotency || /^(Get|List)/.test(name)) return answer();
      return remember({ ...idempotency, accountId: caller.accountId }, answer);
    }),
  ]);
  const implementation = Object.fromEntries(methods) as UntypedServiceImplementation;
  const unaries = services.map((service) => [service, implementation] as [ServiceDefinition, typeof implementation]);
  const server = await serveGrpc({ host: '127.0.0.1', ...rest, services: [...unaries, ...streams] });
  const beforeNext: Watched['beforeNext'] = (work) => {
    intervene = work;
  };
  return { ...server, calls, beforeNext };
}

type Keyed = { accountId: number; key: string; fingerprint: string };

function createMemory() {
  const answers = new Map<string, { fingerprint: string; answer: unknown }>();
  return ({ accountId, key, fingerprint }: Keyed, work: () => unknown): unknown => {
    const known = answers.get(`${accountId} ${key}`);
    if (known && known.fingerprint !== fingerprint) {
      throw invalid('idempotency-key-reused', 'This key belongs to another request.');
    }
    const answer = known ? known.answer : work();
    answers.set(`${accountId} ${key}`, { fingerprint, answer });
    return answer;
  };
}
