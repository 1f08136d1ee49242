import { notFound } from '@maternity/errors';
import { requireLogin } from './access.ts';
import type { SessionStore } from './account-ports.ts';
import type { Call } from './call.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** People end their own sessions, an admin anybody's. */
export async function endSession({ sessions }: { sessions: SessionStore }, call: Call, id: string): Promise<void> {
  const { caller } = call;
  requireLogin(caller);
  const owner = caller.role === 'admin' ? {} : { accountId: caller.accountId };
  if (!uuid.test(id) || !(await sessions.end(call, { id, ...owner }))) throw notFound('session');
}
