import { forbidden, notFound, unauthenticated } from '@maternity/errors';
import type { Caller } from './call.ts';

type Role = Caller['role'];

/** Anybody with an account. */
export function requireLogin({ role }: Caller): void {
  if (role === 'anonymous') throw unauthenticated('unauthenticated', 'Log in first.');
}

export function requireRole(caller: Caller, ...roles: Role[]): void {
  requireLogin(caller);
  if (!roles.includes(caller.role)) throw forbidden('forbidden', 'Your role may not do that.');
}

/** The doctor whose calendar it is, or an admin; another doctor's is not there for them. */
export function requireOwnCalendar(caller: Caller, doctorId: number): void {
  requireRole(caller, 'doctor', 'admin');
  if (caller.role === 'doctor' && caller.doctorId !== doctorId) throw notFound('doctor');
}
