import { z } from 'zod';
import { route, type Parts } from '../route.ts';
import { PathWithId, email, secret } from '../schemas.ts';
import { instant, toInstant } from '../times.ts';
import type { Call } from '../../app/ports.ts';
import { User, showUser } from './people.ts';

const tag = 'invitations';
const Invitation = z
  .strictObject({ invitation: z.string(), expiresAt: instant })
  .meta({ id: 'Invitation', description: 'To be handed to the person, who redeems it once.' });
const Invite = z.strictObject({ email }).meta({ id: 'Invite' });
const Redemption = z.strictObject({ invitation: secret(1, 200), password: secret(8, 200) }).meta({ id: 'Redemption' });

type Person = { doctorId: number } | { patientId: number };

async function invite(person: Person & { email: string }, call: Call, { hospital }: Parts): Promise<object> {
  const { invitation, expiresAtMs } = await hospital.createInvitation(person, call);
  return { invitation, expiresAt: toInstant(expiresAtMs) };
}

export const invitations = [
  route({
    method: 'post',
    path: '/api/v1/doctors/{id}/invitation',
    tag,
    summary: 'Invite a doctor without an account to make one',
    params: PathWithId,
    body: Invite,
    replies: { 201: Invitation },
    async handle({ params, body, call }, parts) {
      return { status: 201, body: await invite({ doctorId: params.id, email: body.email }, call, parts) };
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/patients/{id}/invitation',
    tag,
    summary: 'Invite a patient without an account to make one',
    params: PathWithId,
    body: Invite,
    replies: { 201: Invitation },
    async handle({ params, body, call }, parts) {
      return { status: 201, body: await invite({ patientId: params.id, email: body.email }, call, parts) };
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/invitations',
    tag,
    summary: 'Redeem an invitation: the account can log in at once',
    body: Redemption,
    replies: { 201: User },
    async handle({ body, call }, { hospital }) {
      return { status: 201, body: showUser(await hospital.redeemInvitation(body, call)) };
    },
  }),
];
