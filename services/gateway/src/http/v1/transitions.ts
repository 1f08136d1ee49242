import { z } from 'zod';
import type { Hospital } from '../../clients/hospital.ts';
import { HttpProblem } from '../problem.ts';
import { ok, route, type Route } from '../route.ts';
import { PathWithId, lines } from '../schemas.ts';
import { instant, toMilliseconds } from '../times.ts';
import { Appointment, etagOf, showAppointment } from './appointment.ts';

const version = z.int().min(1).max(2_147_483_647).optional();
const JustVersion = z.strictObject({ version }).meta({ id: 'Transition' });
const reason = lines(500);
const WithReason = z.strictObject({ reason, version }).meta({ id: 'Rejection' });
const WithOptionalReason = z
  .strictObject({ reason: reason.optional(), version })
  .meta({ id: 'Cancellation', description: 'A doctor or admin gives a reason.' });
const WithStart = z.strictObject({ start: instant, version }).meta({ id: 'Rescheduling' });

type Change = Parameters<Hospital['changeAppointment']>[0];
type Body = { version?: number | undefined; reason?: string | undefined; start?: string | undefined };
type Transition = { name: string; summary: string; body: z.ZodType<Body>; action: NonNullable<Change['action']> };

const transitions: Transition[] = [
  { name: 'approve', summary: 'Approve a request', body: JustVersion, action: 'APPOINTMENT_ACTION_APPROVE' },
  { name: 'reject', summary: 'Reject a request', body: WithReason, action: 'APPOINTMENT_ACTION_REJECT' },
  {
    name: 'cancel',
    summary: 'Cancel a request or an approved visit that has not begun',
    body: WithOptionalReason,
    action: 'APPOINTMENT_ACTION_CANCEL',
  },
  { name: 'complete', summary: 'A visit took place', body: JustVersion, action: 'APPOINTMENT_ACTION_COMPLETE' },
  { name: 'no-show', summary: 'Nobody came to a visit', body: JustVersion, action: 'APPOINTMENT_ACTION_NO_SHOW' },
  {
    name: 'reschedule',
    summary: 'Move an approved visit; the doctor is asked again',
    body: WithStart,
    action: 'APPOINTMENT_ACTION_RESCHEDULE',
  },
];

export const appointmentTransitions: Route[] = transitions.map(({ name, summary, body, action }) =>
  route({
    method: 'post',
    path: `/api/v1/appointments/{id}/${name}`,
    tag: 'appointments',
    summary,
    params: PathWithId,
    body,
    isBodyOptional: true,
    headers: 'if-match',
    replies: { 200: Appointment },
    async handle({ params, body: { reason, start, version }, headers, call }, { hospital }) {
      const expectedVersion = expectedVersionOf(headers.ifMatch, version);
      const change: Change = {
        id: params.id,
        action,
        ...(expectedVersion === undefined ? {} : { expectedVersion }),
        ...(reason === undefined ? {} : { reason }),
        ...(start === undefined ? {} : { startMs: toMilliseconds(start) }),
      };
      const visit = await hospital.changeAppointment(change, call);
      return ok(showAppointment(visit), { etag: etagOf(visit) });
    },
  }),
);

/** If-Match wins over `version`; a `*` asks for nothing that the path does not. */
function expectedVersionOf(ifMatch: string | undefined, version: number | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch === '*') return version;
  const [, digits] = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch) ?? [];
  if (digits === undefined) {
    throw new HttpProblem(400, 'if-match-malformed', {
      detail: 'If-Match must be the ETag of the appointment, or *.',
    });
  }
  return Number(digits);
}
