import { refuseFields } from '@maternity/errors';
import { emailErrors } from '../domain/account.ts';
import { requireRole } from './access.ts';
import type { InvitationStore, Invited, TokenSource } from './account-ports.ts';
import type { Call } from './call.ts';
import type { Clock, Invitation } from './directory-ports.ts';
import { newInvitation } from './new-invitation.ts';

type Parts = { invitations: InvitationStore; newToken: TokenSource; clock: Clock };

/** A one-time link for a doctor or patient without an account. */
export async function createInvitation(
  { invitations, newToken, clock }: Parts,
  call: Call,
  { person, email }: { person: Invited; email: string },
): Promise<Invitation> {
  requireRole(call.caller, 'admin');
  refuseFields(emailErrors('email', email));
  return invitations.create(call, person, newInvitation({ newToken, clock }, email));
}
