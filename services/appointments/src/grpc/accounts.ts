import { callOf, type AccountServiceHandlers, type AuditEntry as AuditEntryMessage } from '@maternity/contracts';
import { unary, type Log } from '@maternity/kit';
import { invalid } from '@maternity/errors';
import type { InvitationStore, Invited } from '../app/account-ports.ts';
import type { AuditEntry, AuditTrail } from '../app/audit-ports.ts';
import { createInvitation } from '../app/create-invitation.ts';
import { getAccount } from '../app/get-account.ts';
import { listAuditEntries } from '../app/list-audit-entries.ts';
import { redeemInvitation } from '../app/redeem-invitation.ts';
import { setAccountActive } from '../app/set-account-active.ts';
import { readId, readPage } from './read-fields.ts';
import { sessionHandlers, type SessionParts } from './sessions.ts';

export type AccountParts = SessionParts & { invitations: InvitationStore; audit: AuditTrail };

/** The door of AccountService. */
export const accountHandlers = (parts: AccountParts, log: Log): AccountServiceHandlers => ({
  ...sessionHandlers(parts, log),
  GetAccount: unary(log, async ({ id }, call) => getAccount(parts, callOf(call), readId(id, 'account'))),
  SetAccountActive: unary(log, async ({ id, active }, call) =>
    setAccountActive(parts, callOf(call), { id: readId(id, 'account'), active }),
  ),
  CreateInvitation: unary(log, async ({ doctorId, patientId, email }, call) => {
    const person = readPerson({ doctorId, patientId });
    const { token, expiresAt } = await createInvitation(parts, callOf(call), { person, email });
    return { invitation: token, expiresAtMs: expiresAt };
  }),
  RedeemInvitation: unary(log, async ({ invitation, password }, call) =>
    redeemInvitation(parts, callOf(call), { token: invitation, password }),
  ),
  ListAuditEntries: unary(log, async (request, call) => {
    const { items, nextBeforeId = 0 } = await listAuditEntries(parts, callOf(call), readPage(request));
    return { entries: items.map(messageOf), nextBeforeId };
  }),
});

function readPerson({
  doctorId,
  patientId,
}: {
  doctorId?: number | undefined;
  patientId?: number | undefined;
}): Invited {
  if (doctorId !== undefined) return { kind: 'doctor', id: readId(doctorId, 'doctor') };
  if (patientId !== undefined) return { kind: 'patient', id: readId(patientId, 'patient') };
  throw invalid('invalid-request', 'Some fields are not usable.', [{ path: 'person', message: 'must be given' }]);
}

const messageOf = ({ id, at, actor, action, object, outcome, requestId, hash }: AuditEntry): AuditEntryMessage => ({
  id,
  atMs: at,
  actorId: actor.id,
  actorRole: actor.role,
  action,
  objectType: object.type,
  objectId: object.id,
  outcome,
  requestId,
  hash: hash ?? '',
});
