import type { Caller, Idempotency } from '@maternity/contracts';

/** Who asks, for what trace, and under which key: travels beside the arguments of every use case. */
export type Call = {
  caller: Caller;
  /** W3C trace context, kept with the events that the call causes. */
  traceparent: string;
  idempotency?: Idempotency;
};
