import type { Call } from './call.ts';
import type { Page, PageRequest } from './directory-ports.ts';

/** Who did what to which object. `object.id` is empty where there is none. */
export type Deed = {
  action: string;
  object: { type: string; id: string };
  outcome: 'succeeded' | 'refused' | 'denied';
};

export type AuditEntry = Deed & {
  id: number;
  at: number;
  actor: { id: number; role: string };
  requestId: string;
  /** Hex; undefined until the sealer has chained it. */
  hash?: string;
};

export type AuditTrail = {
  /** For what happens outside a write: reads of people's records, and denials. */
  record(call: Call, deed: Deed): Promise<void>;
  list(page: PageRequest): Promise<Page<AuditEntry>>;
};
