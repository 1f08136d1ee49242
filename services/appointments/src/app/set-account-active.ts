import { conflict } from '@maternity/errors';
import type { Account } from '../domain/account.ts';
import { requireRole } from './access.ts';
import type { AccountStore } from './account-ports.ts';
import type { Call } from './call.ts';

export async function setAccountActive(
  { accounts }: { accounts: AccountStore },
  call: Call,
  { id, active }: { id: number; active: boolean },
): Promise<Account> {
  requireRole(call.caller, 'admin');
  if (!active && call.caller.accountId === id) {
    throw conflict('own-account', 'An admin cannot deactivate the account they act with.');
  }
  return accounts.setActive(call, id, active);
}
