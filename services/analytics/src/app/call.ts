/** The verified identity behind a call. The same shape as in the contract, which this room does not know. */
export type Caller = {
  /** 0 for somebody who has not logged in. */
  accountId: number;
  role: 'patient' | 'doctor' | 'stakeholder' | 'admin' | 'anonymous';
  patientId?: number;
  doctorId?: number;
  sessionId?: string;
  requestId: string;
};

/** Who asks, for what trace, and under which key: travels beside the arguments of every use case. */
export type Call = {
  caller: Caller;
  /** W3C trace context, kept with the events that the call causes. */
  traceparent: string;
  idempotency?: { key: string; fingerprint: string };
};
