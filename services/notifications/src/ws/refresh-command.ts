import { isAppError } from '@maternity/errors';
import type { Identity } from '../domain/identity.ts';
import { errorReply } from '../domain/reply-errors.ts';
import type { Connection } from './connection.ts';
import { reply, type Hub } from './hub.ts';

/** Takes a new ticket for the same person before the old rights run out; the connection goes on either way. */
export async function refresh(
  hub: Hub,
  connection: Connection,
  { id, ticket }: { id: number; ticket: string },
): Promise<void> {
  try {
    const identity = await hub.readTicket(ticket);
    if (!isSame(connection.identity, identity) || hub.revoked.has(identity)) {
      reply(hub, connection, errorReply(id, 'permission_denied'));
      return;
    }
    connection.identity = identity;
    const exp = Math.floor(identity.expiresAtMs / 1_000);
    const resume = hub.resume.issue(identity, Date.now());
    reply(hub, connection, JSON.stringify({ id, refresh: { exp, resume } }));
  } catch (error) {
    if (!isAppError(error)) throw error;
    reply(hub, connection, errorReply(id, error.kind === 'unauthenticated' ? 'unauthorized' : 'internal'));
  }
}

/** What a connection hears was decided when it began: another person or role has to begin anew. */
const isSame = (before: Identity | undefined, after: Identity): boolean =>
  before?.accountId === after.accountId && before.role === after.role && before.doctorId === after.doctorId;
