import { unauthenticated } from '@maternity/errors';
import { emailErrors } from '../domain/account.ts';
import type { AccountStore, OpenSession, Passwords } from './account-ports.ts';
import type { AuditTrail } from './audit-ports.ts';
import type { Call } from './call.ts';
import { openSession, type SessionParts } from './open-session.ts';

type Parts = SessionParts & { accounts: AccountStore; passwords: Passwords; audit: AuditTrail };

/** An unknown e-mail and a wrong password cost the same time and get the same answer. */
export async function createSession(
  parts: Parts,
  call: Call,
  { email, password }: { email: string; password: string },
): Promise<OpenSession> {
  const known = emailErrors('email', email).length > 0 ? undefined : await parts.accounts.findByEmail(email);
  const right = await parts.passwords.verify(known?.passwordHash, password);
  if (known && right) return openSession(parts, call, known.account);
  // Never the e-mail: people type passwords into that field.
  const object = { type: 'account', id: known ? `${known.account.id}` : '' };
  await parts.audit.record(call, { action: 'session.created', object, outcome: 'denied' });
  throw unauthenticated('invalid-credentials', 'The e-mail or the password is wrong.');
}
