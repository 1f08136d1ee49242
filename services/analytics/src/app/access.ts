import { forbidden, unauthenticated } from '@maternity/errors';
import type { Caller } from './call.ts';

export function requireRole(caller: Caller, ...roles: Caller['role'][]): void {
  if (caller.role === 'anonymous') throw unauthenticated('unauthenticated', 'Log in first.');
  if (!roles.includes(caller.role)) throw forbidden('forbidden', 'Your role may not do that.');
}
