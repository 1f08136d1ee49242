import { notFound } from '@maternity/errors';
import type { Account } from '../domain/account.ts';
import { requireLogin } from './access.ts';
import type { AccountStore } from './account-ports.ts';
import type { Call } from './call.ts';

/** People see their own account, an admin every. */
export async function getAccount(
  { accounts }: { accounts: AccountStore },
  { caller }: Call,
  id: number,
): Promise<Account> {
  requireLogin(caller);
  const visible = caller.role === 'admin' || caller.accountId === id;
  const account = visible ? await accounts.find(id) : undefined;
  if (!account) throw notFound('account');
  return account;
}
