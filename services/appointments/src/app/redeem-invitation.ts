import { refuseFields } from '@maternity/errors';
import { passwordErrors, type Account } from '../domain/account.ts';
import type { InvitationStore, Passwords } from './account-ports.ts';
import type { Call } from './call.ts';
import type { Clock } from './directory-ports.ts';

type Parts = { invitations: InvitationStore; passwords: Passwords; clock: Clock };

/** Makes the account that an invitation is for; whoever holds the link needs no login. */
export async function redeemInvitation(
  { invitations, passwords, clock }: Parts,
  call: Call,
  { token, password }: { token: string; password: string },
): Promise<Account> {
  refuseFields(passwordErrors('password', password));
  const passwordHash = await passwords.hash(password);
  return invitations.redeem(call, token, { passwordHash, now: clock() });
}
