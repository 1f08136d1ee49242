import type { Account } from '../domain/account.ts';
import type { Call } from './call.ts';
import type { Invitation } from './directory-ports.ts';

/** A fresh secret of 256 bits as text that fits a URL. Stores keep only its hash. */
export type TokenSource = () => string;

export type Passwords = {
  hash(password: string): Promise<string>;
  /** Takes as long without a hash, so that an unknown e-mail cannot be told from a wrong password. */
  verify(hash: string | undefined, password: string): Promise<boolean>;
};

export type RefreshToken = { token: string; expiresAt: number };
export type OpenSession = { sessionId: string; account: Account; refresh: RefreshToken };

export type AccountStore = {
  find(id: number): Promise<Account | undefined>;
  findByEmail(email: string): Promise<{ account: Account; passwordHash?: string } | undefined>;
  /** The account that an issuer's subject stands for; the first time it is the one with the e-mail. */
  findByIdentity(
    call: Call,
    identity: { issuer: string; subject: string; email: string },
  ): Promise<Account | undefined>;
  /** Deactivating ends every session of the account. */
  setActive(call: Call, id: number, active: boolean): Promise<Account>;
};

export type SessionStore = {
  /** Opens one unless the account has been deactivated meanwhile. */
  open(call: Call, account: Account, refresh: RefreshToken): Promise<OpenSession | undefined>;
  /** Exchanges a token; one that was exchanged before ends its session. */
  exchange(call: Call, token: string, next: RefreshToken): Promise<OpenSession | undefined>;
  /** Whether there was such a session of this account; ended again it stays ended. */
  end(call: Call, session: { id: string; accountId?: number }): Promise<boolean>;
};

export type Invited = { kind: 'doctor' | 'patient'; id: number };

export type InvitationStore = {
  /** Takes the place of an earlier one for the same person. */
  create(call: Call, person: Invited, invitation: Invitation): Promise<Invitation>;
  redeem(call: Call, token: string, { passwordHash, now }: { passwordHash: string; now: number }): Promise<Account>;
};

/** `sessionId` undefined: all sessions of the account that began by then. */
export type Revocation = { id: number; accountId: number; sessionId?: string; revokedAt: number };
