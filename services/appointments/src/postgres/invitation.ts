import { conflict, notFound } from '@maternity/errors';
import { rows, sql, type Postgres, type Transaction } from '@maternity/kit';
import type { InvitationStore, Invited } from '../app/account-ports.ts';
import type { Call } from '../app/call.ts';
import type { Invitation } from '../app/directory-ports.ts';
import type { Account } from '../domain/account.ts';
import { emailTaken, findAccount } from './account.ts';
import { idempotentTransaction } from './idempotent-transaction.ts';
import { recordDeed } from './record.ts';
import { hashOf } from './session.ts';

export function invitationStore(postgres: Postgres): InvitationStore {
  return {
    create: (call, person, invitation) => idempotentTransaction(postgres, call, () => create(call, person, invitation)),
    redeem: (call, token, redemption) => idempotentTransaction(postgres, call, () => redeem(call, token, redemption)),
  };
}

function* create(call: Call, person: Invited, invitation: Invitation): Transaction<Invitation> {
  const { kind, id } = person;
  const found = yield* rows(
    kind === 'doctor'
      ? sql`select id from doctor where id = ${id} for share`
      : sql`select id from patient where id = ${id} for share`,
  );
  if (found.length === 0) throw notFound(kind);
  const accounts = yield* rows(
    kind === 'doctor'
      ? sql`select id from account where doctor_id = ${id}`
      : sql`select id from account where patient_id = ${id}`,
  );
  if (accounts.length > 0) throw conflict('account-exists', `This ${kind} has an account.`);
  yield* insertInvitation(person, invitation);
  yield* recordDeed(call, { action: 'invitation.created', object: { type: kind, id: `${id}` }, outcome: 'succeeded' });
  return invitation;
}

/** Part of a transaction that has made sure of the person. */
export function* insertInvitation({ kind, id }: Invited, { token, email, expiresAt }: Invitation): Transaction<void> {
  const taken = yield* rows(sql`select id from account where lower(email) = lower(${email})`);
  if (taken.length > 0) throw emailTaken();
  const [doctorId, patientId] = kind === 'doctor' ? [id, null] : [null, id];
  yield* rows(
    sql`delete from invitation
        where redeemed_at is null and (doctor_id = ${doctorId}::bigint or patient_id = ${patientId}::bigint)`,
  );
  yield* rows(
    sql`insert into invitation (hash, role, doctor_id, patient_id, email, expires_at)
        values (${hashOf(token)}, ${kind}, ${doctorId}, ${patientId}, ${email}, ${new Date(expiresAt)})`,
  );
}

type Stored = {
  role: 'doctor' | 'patient';
  doctorId: number | null;
  patientId: number | null;
  email: string;
  redeemed: boolean;
  expiresAt: number;
};

function* redeem(
  call: Call,
  token: string,
  { passwordHash, now }: { passwordHash: string; now: number },
): Transaction<Account> {
  const [stored] = yield* rows<Stored>(
    sql`select role, doctor_id as "doctorId", patient_id as "patientId", email, redeemed_at is not null as redeemed,
               (extract(epoch from expires_at) * 1000)::bigint as "expiresAt"
        from invitation where hash = ${hashOf(token)} for update`,
  );
  if (!stored) throw notFound('invitation');
  if (stored.redeemed) throw conflict('invitation-used', 'This invitation has been redeemed.');
  if (stored.expiresAt <= now) throw conflict('invitation-expired', 'This invitation has expired; ask for a new one.');
  const [made] = yield* rows<{ id: number }>(
    sql`insert into account (role, email, password_hash, patient_id, doctor_id)
        values (${stored.role}, ${stored.email}, ${passwordHash}, ${stored.patientId}, ${stored.doctorId})
        on conflict do nothing returning id`,
  );
  const account = made && (yield* findAccount(made.id));
  if (!account) throw emailTaken();
  yield* rows(sql`update invitation set redeemed_at = now() where hash = ${hashOf(token)}`);
  const actor = { accountId: account.id, role: account.role };
  const object = { type: 'account', id: `${account.id}` };
  yield* recordDeed(call, { action: 'invitation.redeemed', object, outcome: 'succeeded' }, actor);
  return account;
}
