import { randomUUID } from 'node:crypto';
import type { Account__Output, Caller } from '@maternity/contracts';
import { notFound, unauthenticated } from '@maternity/errors';
import { auditEntry } from './audit-entry.ts';
import { find } from './records.ts';
import type { Works } from './serve-stand-in.ts';
import { password, type Data } from './stand-in-data.ts';
import type { SessionFeed } from './session-feed.ts';

export function sessions(data: Data, revoke: SessionFeed['revoke']): Works {
  const byEmail = (email: string): Account__Output | undefined =>
    [...data.accounts.values()].find((account) => account.email === email.toLowerCase());
  const open = (account: Account__Output | undefined, refreshToken = randomUUID() as string) => {
    if (account?.active !== true) throw unauthenticated('invalid-credentials', 'E-mail or password is wrong.');
    return {
      sessionId: randomUUID() as string,
      refreshToken: `${account.id}.${refreshToken}`,
      refreshExpiresAtMs: Date.now() + 86_400_000,
      account,
    };
  };
  return {
    CreateSession: ({ email, password: given }: { email: string; password: string }) =>
      open(given === password ? byEmail(email) : undefined),
    CreateSessionFromIdentity: ({ email }: { email: string }) => open(byEmail(email)),
    RefreshSession: ({ refreshToken }: { refreshToken: string }) =>
      open(data.accounts.get(Number(refreshToken.split('.')[0]))),
    EndSession: ({ sessionId }: { sessionId: string }, { accountId }: Caller) => {
      revoke({ sessionId, accountId });
      return {};
    },
    GetAccount: ({ id }: { id: number }) => find(data.accounts, id, 'account'),
    SetAccountActive: ({ id, active }: { id: number; active: boolean }) => {
      const account = { ...find(data.accounts, id, 'account'), active };
      data.accounts.set(id, account);
      if (!active) revoke({ accountId: id });
      return account;
    },
    CreateInvitation: ({ doctorId, patientId }: { doctorId?: number; patientId?: number }) => {
      if (doctorId !== undefined) find(data.doctors, doctorId, 'doctor');
      if (patientId !== undefined) find(data.patients, patientId, 'patient');
      return { invitation: 'invitation-token', expiresAtMs: 2e12 };
    },
    RedeemInvitation: ({ invitation }: { invitation: string }) => {
      if (invitation !== 'invitation-token') throw notFound('invitation');
      return find(data.accounts, 3, 'account');
    },
    ListAuditEntries: () => ({ entries: [auditEntry({})], nextBeforeId: 0 }),
  };
}
