import type { Page, PageRequest } from './operation-ports.ts';

/** Who did what to which object. */
export type AuditEntry = {
  id: number;
  atMs: number;
  actor: { id: number; role: string };
  action: string;
  object: { type: string; id: string };
  outcome: string;
  requestId: string;
  /** Hex; undefined until the sealer has chained it. */
  hash?: string;
};

export type AuditTrail = {
  list(page: PageRequest): Promise<Page<AuditEntry>>;
};
