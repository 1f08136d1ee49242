import type { Metadata } from '@grpc/grpc-js';
import { appointmentsProto, callerToMetadata, idempotencyToMetadata } from '@maternity/contracts';
import type { GrpcChannel } from '@maternity/kit';
import type { Call } from '../app/ports.ts';

type Protos = ReturnType<typeof appointmentsProto>;
type Service<Definition> = {
  // A service definition also has an index signature, which names no method.
  [Name in keyof Definition as string extends Name ? never : Uncapitalize<Name & string>]: Definition[Name] extends {
    requestSerialize: (value: infer Request) => Buffer;
    responseDeserialize: (bytes: Buffer) => infer Response;
  }
    ? (request: Request, call: Call) => Promise<Response>
    : never;
};

/** Every unary method of appointments, as one object of plain asynchronous functions. */
export type Hospital = Service<
  Protos['AccountService']['service'] & Protos['AppointmentService']['service'] & Protos['DirectoryService']['service']
>;

const deadlineMs = 5_000;

export function createHospital(channel: GrpcChannel): Hospital {
  const { AccountService, AppointmentService, DirectoryService } = appointmentsProto();
  const methods = { ...AccountService.service, ...AppointmentService.service, ...DirectoryService.service };
  const functions = Object.entries(methods).map(([name, method]) => {
    const isRead = /^(Get|List)/.test(name);
    const ask = (request: object, call: Call): Promise<unknown> =>
      channel.call<object, unknown>(method, request, {
        deadlineMs,
        metadata: metadataOf(call),
        traceparent: call.traceparent,
        retry: isRead || call.idempotency !== undefined,
      });
    return [name.charAt(0).toLowerCase() + name.slice(1), ask] as const;
  });
  return Object.fromEntries(functions) as unknown as Hospital;
}

function metadataOf({ caller, idempotency }: Call): Metadata {
  const metadata = callerToMetadata(caller);
  return idempotency ? idempotencyToMetadata(idempotency, metadata) : metadata;
}
