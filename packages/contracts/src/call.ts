import type { Metadata } from '@grpc/grpc-js';
import { callerFromMetadata, type Caller } from './caller.ts';
import { idempotencyFromMetadata, type Idempotency } from './idempotency.ts';

type IncomingCall = { metadata: Metadata; traceparent: string };
type Call = { caller: Caller; traceparent: string; idempotency?: Idempotency };

/** Who asks and under which key, as gateway wrote it into the metadata. */
export function callOf({ metadata, traceparent }: IncomingCall): Call {
  const idempotency = idempotencyFromMetadata(metadata);
  const call = { caller: callerFromMetadata(metadata), traceparent };
  return idempotency ? { ...call, idempotency } : call;
}
