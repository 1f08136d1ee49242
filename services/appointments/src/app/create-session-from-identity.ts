import { refuseFields, textErrors, unauthenticated } from '@maternity/errors';
import { emailErrors } from '../domain/account.ts';
import type { AccountStore, OpenSession } from './account-ports.ts';
import type { Call } from './call.ts';
import { openSession, type SessionParts } from './open-session.ts';

const longest = 500;

/** For somebody whom a configured issuer vouches for; gateway has verified the token that says so. */
export async function createSessionFromIdentity(
  { accounts, ...parts }: SessionParts & { accounts: AccountStore },
  call: Call,
  identity: { issuer: string; subject: string; email: string },
): Promise<OpenSession> {
  refuseFields([
    ...textErrors('issuer', identity.issuer, longest),
    ...textErrors('subject', identity.subject, longest),
    ...(identity.email === '' ? [] : emailErrors('email', identity.email)),
  ]);
  const account = await accounts.findByIdentity(call, identity);
  if (account) return openSession(parts, call, account);
  await parts.audit.record(call, { action: 'session.created', object: { type: 'account', id: '' }, outcome: 'denied' });
  throw unauthenticated('unknown-identity', 'No account of this hospital belongs to that identity.');
}
