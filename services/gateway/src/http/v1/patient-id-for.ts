import type { Caller } from '../../app/ports.ts';

/** Stakeholders read what was done, not to whom. */
export const patientIdFor = ({ role }: Caller, { patientId }: { patientId?: number }): number | null =>
  role === 'stakeholder' ? null : (patientId ?? null);
