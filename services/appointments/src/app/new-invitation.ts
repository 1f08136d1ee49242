import type { TokenSource } from './account-ports.ts';
import type { Clock, Invitation } from './directory-ports.ts';

const validMs = 7 * 86_400_000;

export const newInvitation = (
  { newToken, clock }: { newToken: TokenSource; clock: Clock },
  email: string,
): Invitation => ({ token: newToken(), email, expiresAt: clock() + validMs });
