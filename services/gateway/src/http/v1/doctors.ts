import { z } from 'zod';
import type { Doctor__Output } from '@maternity/contracts';
import { replaceRecord } from '../../app/replace-record.ts';
import { required } from '../../app/required.ts';
import { Page, v1 } from '../paging.ts';
import { changeRoute, listRoute, readRoute, removeRoute, type Kind } from '../record-routes.ts';
import { created, route } from '../route.ts';
import { email } from '../schemas.ts';
import { instant, toInstant } from '../times.ts';
import { Doctor, doctorFields, showDoctor } from './people.ts';

const NewDoctor = z.strictObject({ ...doctorFields, email: email.optional() }).meta({ id: 'NewDoctor' });
const ChangedDoctor = z.strictObject({ ...doctorFields, active: z.boolean().optional() }).meta({ id: 'ChangedDoctor' });
const CreatedDoctor = z
  .strictObject({ ...Doctor.shape, invitation: z.string().optional(), invitationExpiresAt: instant.optional() })
  .meta({ id: 'CreatedDoctor', description: 'With an invitation when an e-mail address was given.' });

const kind: Kind<Doctor__Output> = {
  path: '/api/v1/doctors',
  tag: 'doctors',
  surface: v1,
  shape: Doctor,
  show: showDoctor,
};

export const doctors = [
  listRoute(kind, {
    summary: 'The doctors, newest first',
    query: Page,
    items: 'doctors',
    list: ({ hospital }, { limit, beforeId }, call) => hospital.listDoctors({ limit, beforeId }, call),
  }),
  route({
    method: 'post',
    path: kind.path,
    tag: kind.tag,
    summary: 'Add a doctor, who works Monday to Friday 09:00–17:00 until a schedule is put',
    body: NewDoctor,
    replies: { 201: CreatedDoctor },
    async handle({ body: { email, ...doctor }, call }, { hospital }) {
      const request = { doctor: { ...doctor, active: true }, ...(email === undefined ? {} : { email }) };
      const answer = await hospital.createDoctor(request, call);
      const stored = required(answer.doctor);
      const { invitation, invitationExpiresAtMs } = answer;
      return created(`${kind.path}/${stored.id}`, {
        ...showDoctor(stored),
        invitation,
        invitationExpiresAt: invitationExpiresAtMs === undefined ? undefined : toInstant(invitationExpiresAtMs),
      });
    },
  }),
  readRoute(kind, {
    summary: 'A doctor',
    read: ({ hospital }, { id }, call) => hospital.getDoctor({ id }, call),
  }),
  changeRoute(kind, {
    summary: 'Change a doctor; an inactive one can no longer be booked',
    body: ChangedDoctor,
    change: ({ hospital }, { active, ...fields }, call) => {
      const store = { read: hospital.getDoctor, write: hospital.updateDoctor };
      return replaceRecord(store, { ...fields, ...(active === undefined ? {} : { active }) }, call);
    },
  }),
  removeRoute(kind, {
    summary: 'Remove a doctor to whom no appointment refers, with the hours',
    remove: ({ hospital }, { id }, call) => hospital.deleteDoctor({ id }, call),
  }),
];
