import type { AuditEntry__Output } from '@maternity/contracts';
export declare const auditEntry: (changes: Partial<AuditEntry__Output>) => AuditEntry__Output;
