import { conflict, notFound, type AppError } from '@maternity/errors';
import { rows, sql, type Postgres, type Statement, type Transaction } from '@maternity/kit';
import type { AccountStore, Invited } from '../app/account-ports.ts';
import type { Call } from '../app/call.ts';
import type { Account } from '../domain/account.ts';
import { idempotentTransaction } from './idempotent-transaction.ts';
import { withoutNulls } from './page.ts';
import { recordDeed } from './record.ts';

/** @param revoked called after sessions have ended, so that followers need not wait for the next poll. */
export function accountStore(postgres: Postgres, revoked: () => void): AccountStore {
  const find = async (id: number): Promise<Account | undefined> => {
    const [row] = await postgres.query<Account>(accountStatement(id));
    return row && withoutNulls<Account>(row);
  };
  return {
    find,
    findByEmail: async (email) => {
      const [row] = await postgres.query<{ id: number; passwordHash: string | null }>(
        sql`select id, password_hash as "passwordHash" from account where lower(email) = lower(${email})`,
      );
      const account = row && (await find(row.id));
      return account && { account, ...(row.passwordHash === null ? {} : { passwordHash: row.passwordHash }) };
    },
    findByIdentity: (call, identity) => postgres.transaction(() => findByIdentity(call, identity), call.traceparent),
    setActive: async (call, id, active) => {
      const account = await idempotentTransaction(postgres, call, () => setActive(call, id, active));
      if (!active) revoked();
      return account;
    },
  };
}

export const emailTaken = (): AppError => conflict('email-taken', 'An account with this e-mail exists.');

const accountStatement = (id: number): Statement =>
  sql`select account.id, role, email, patient_id as "patientId", doctor_id as "doctorId", account.active,
        coalesce(
          patient.first_name || ' ' || patient.last_name, doctor.first_name || ' ' || doctor.last_name, email
        ) as "displayName"
      from account
      left join patient on patient.id = patient_id
      left join doctor on doctor.id = doctor_id
      where account.id = ${id}`;

export function* findAccount(id: number): Transaction<Account | undefined> {
  const [row] = yield* rows<Account>(accountStatement(id));
  return row && withoutNulls<Account>(row);
}

function* findByIdentity(
  call: Call,
  { issuer, subject, email }: { issuer: string; subject: string; email: string },
): Transaction<Account | undefined> {
  const [known] = yield* rows<{ id: number }>(
    sql`select account_id as id from account_identity where issuer = ${issuer} and subject = ${subject}`,
  );
  if (known) return yield* findAccount(known.id);
  const [bound] = yield* rows<{ id: number }>(
    sql`insert into account_identity (issuer, subject, account_id)
        select ${issuer}, ${subject}, id from account where lower(email) = lower(${email})
        on conflict (issuer, subject) do update set account_id = account_identity.account_id
        returning account_id as id`,
  );
  const account = bound && (yield* findAccount(bound.id));
  if (!account) return undefined;
  const object = { type: 'account', id: `${account.id}` };
  yield* recordDeed(call, { action: 'identity.bound', object, outcome: 'succeeded' });
  return account;
}

function* setActive(call: Call, id: number, active: boolean): Transaction<Account> {
  yield* rows(sql`update account set active = ${active} where id = ${id}`);
  const account = yield* findAccount(id);
  if (!account) throw notFound('account');
  if (!active) yield* endSessionsOf(id);
  const action = active ? 'account.activated' : 'account.deactivated';
  yield* recordDeed(call, { action, object: { type: 'account', id: `${id}` }, outcome: 'succeeded' });
  return account;
}

/**
 * Ends every session of an account and tells it twice: of the account for tokens issued by now, and of each session
 * for a token that is being issued just now.
 */
function* endSessionsOf(accountId: number): Transaction<void> {
  yield* rows(
    sql`with ended as (
          update session set ended_at = clock_timestamp()
          where account_id = ${accountId} and ended_at is null and expires_at > now() returning id
        )
        insert into session_revocation (session_id, account_id)
        select id, ${accountId}::bigint from ended union all select null, ${accountId}::bigint`,
  );
}

/** A person who goes takes their account, its sessions and its identities along. */
export function* endAccountOf({ kind, id }: Invited): Transaction<void> {
  const [account] = yield* rows<{ id: number }>(
    kind === 'doctor'
      ? sql`select id from account where doctor_id = ${id} for update`
      : sql`select id from account where patient_id = ${id} for update`,
  );
  if (!account) return;
  yield* endSessionsOf(account.id);
  yield* rows(sql`delete from account where id = ${account.id}`);
}
