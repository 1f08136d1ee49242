import { callerFromMetadata, idempotencyFromMetadata } from '@maternity/contracts';
import type { IncomingCall } from '@maternity/kit';
import type { Call } from '../app/call.ts';

/** Who asks and under which key, as gateway wrote it into the metadata. */
export function callOf({ metadata, traceparent }: IncomingCall): Call {
  const idempotency = idempotencyFromMetadata(metadata);
  const call = { caller: callerFromMetadata(metadata), traceparent };
  return idempotency ? { ...call, idempotency } : call;
}
