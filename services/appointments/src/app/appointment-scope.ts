import { forbidden } from '@maternity/errors';
import { requireLogin } from './access.ts';
import type { Scope } from './appointment-ports.ts';
import type { Caller } from './call.ts';

/** Which visits are there for somebody. Stakeholders see numbers, never visits. */
export function scopeOf(caller: Caller): Scope {
  requireLogin(caller);
  const { role, patientId, doctorId } = caller;
  if (role === 'admin') return 'all';
  if (role === 'patient' && patientId !== undefined) return { patientId };
  if (role === 'doctor' && doctorId !== undefined) return { doctorId };
  throw forbidden('forbidden', 'Your role may not see appointments.');
}
