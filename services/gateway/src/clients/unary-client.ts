import type { Metadata } from '@grpc/grpc-js';
import { callerToMetadata, idempotencyToMetadata } from '@maternity/contracts';
import type { GrpcChannel } from '@maternity/kit';
import type { Call } from '../app/ports.ts';

/** Every unary method of a service definition as a plain asynchronous function. */
export type UnaryClient<Definition> = {
  // A service definition also has an index signature, which names no method.
  [Name in keyof Definition as string extends Name ? never : Uncapitalize<Name & string>]: Definition[Name] extends {
    requestSerialize: (value: infer Request) => Buffer;
    responseDeserialize: (bytes: Buffer) => infer Response;
  }
    ? (request: Request, call: Call) => Promise<Response>
    : never;
};

/** Reads, and writes under a key, are tried again while the peer is away, until the deadline. */
export function createUnaryClient<Definition extends object>(
  channel: GrpcChannel,
  methods: Definition,
  deadlineMs: number,
): UnaryClient<Definition> {
  const functions = Object.entries(methods).map(([name, method]) => {
    const isRead = /^(Get|List|Explain)/.test(name);
    const ask = (request: object, call: Call): Promise<unknown> =>
      channel.call<object, unknown>(method as Parameters<typeof channel.call<object, unknown>>[0], request, {
        deadlineMs,
        metadata: metadataOf(call),
        traceparent: call.traceparent,
        retry: isRead || call.idempotency !== undefined,
      });
    return [name.charAt(0).toLowerCase() + name.slice(1), ask] as const;
  });
  return Object.fromEntries(functions) as unknown as UnaryClient<Definition>;
}

function metadataOf({ caller, idempotency }: Call): Metadata {
  const metadata = callerToMetadata(caller);
  return idempotency ? idempotencyToMetadata(idempotency, metadata) : metadata;
}
