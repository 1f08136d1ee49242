import { requireRole } from './access.ts';
import type { AuditEntry, AuditTrail } from './audit-ports.ts';
import type { Call } from './call.ts';
import type { Page, PageRequest } from './operation-ports.ts';

export async function listAuditEntries(
  { audit }: { audit: AuditTrail },
  { caller }: Call,
  page: PageRequest,
): Promise<Page<AuditEntry>> {
  requireRole(caller, 'admin');
  return audit.list(page);
}
