import type { AuditEntry__Output } from '@maternity/contracts';

export const auditEntry = (changes: Partial<AuditEntry__Output>): AuditEntry__Output => ({
  id: 1,
  atMs: 1e12,
  actorId: 6,
  actorRole: 'admin',
  action: 'doctor.created',
  objectType: 'doctor',
  objectId: '7',
  outcome: 'succeeded',
  requestId: 'r',
  hash: '',
  ...changes,
});
