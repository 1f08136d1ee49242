import { z } from 'zod';
import { ok, route } from '../route.ts';
import { PathWithId } from '../schemas.ts';
import { User, showUser } from './people.ts';

const Account = z.strictObject({ ...User.shape, active: z.boolean() }).meta({ id: 'Account' });
const Ticket = z
  .strictObject({ ticket: z.string(), expiresIn: z.int(), url: z.string() })
  .meta({ id: 'Ticket', description: 'Good for one connection; goes into the first frame, never into the URL.' });

export const me = [
  route({
    method: 'get',
    path: '/api/v1/me',
    tag: 'sessions',
    summary: 'Who is logged in',
    replies: { 200: User },
    async handle({ call }, { hospital }) {
      return ok(showUser(await hospital.getAccount({ id: call.caller.accountId }, call)));
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/realtime/tickets',
    tag: 'realtime',
    summary: 'A ticket to open a WebSocket with',
    body: z.strictObject({}),
    isBodyOptional: true,
    isUnkeyed: true,
    replies: { 201: Ticket },
    async handle({ identity, headers }, { tickets, realtimeUrl }) {
      if (!identity) throw new Error('the policy lets nobody in here without a token');
      const ticket = tickets.issue(identity, headers.origin);
      return { status: 201, body: { ticket, expiresIn: tickets.lifetimeSeconds, url: realtimeUrl } };
    },
  }),
  route({
    method: 'put',
    path: '/api/v1/accounts/{id}/active',
    tag: 'accounts',
    summary: 'Lock an account out, ending its sessions within a second, or let it in again',
    params: PathWithId,
    body: z.strictObject({ active: z.boolean() }),
    replies: { 200: Account },
    async handle({ params, body, call }, { hospital }) {
      const account = await hospital.setAccountActive({ id: params.id, active: body.active }, call);
      return ok({ ...showUser(account), active: account.active });
    },
  }),
];
