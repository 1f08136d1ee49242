import { z } from 'zod';
import { replaceRecord } from '../../app/replace-record.ts';
import { required } from '../../app/required.ts';
import { Page, list, listOf, pageOf } from '../paging.ts';
import { created, noContent, ok, route } from '../route.ts';
import { PathWithId, email } from '../schemas.ts';
import { instant, toInstant } from '../times.ts';
import { Doctor, doctorFields, showDoctor } from './people.ts';

const tag = 'doctors';
const NewDoctor = z.strictObject({ ...doctorFields, email: email.optional() }).meta({ id: 'NewDoctor' });
const ChangedDoctor = z.strictObject({ ...doctorFields, active: z.boolean().optional() }).meta({ id: 'ChangedDoctor' });
const CreatedDoctor = z
  .strictObject({ ...Doctor.shape, invitation: z.string().optional(), invitationExpiresAt: instant.optional() })
  .meta({ id: 'CreatedDoctor', description: 'With an invitation when an e-mail address was given.' });

export const doctors = [
  route({
    method: 'get',
    path: '/api/v1/doctors',
    tag,
    summary: 'The doctors, newest first',
    query: Page,
    replies: { 200: listOf(Doctor) },
    async handle({ query, call }, { hospital }) {
      const { doctors, nextBeforeId } = await hospital.listDoctors(pageOf(query), call);
      return list(doctors.map(showDoctor), nextBeforeId);
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/doctors',
    tag,
    summary: 'Add a doctor, who works Monday to Friday 09:00–17:00 until a schedule is put',
    body: NewDoctor,
    replies: { 201: CreatedDoctor },
    async handle({ body: { email, ...doctor }, call }, { hospital }) {
      const request = { doctor: { ...doctor, active: true }, ...(email === undefined ? {} : { email }) };
      const answer = await hospital.createDoctor(request, call);
      const stored = required(answer.doctor);
      const { invitation, invitationExpiresAtMs } = answer;
      return created(`/api/v1/doctors/${stored.id}`, {
        ...showDoctor(stored),
        invitation,
        invitationExpiresAt: invitationExpiresAtMs === undefined ? undefined : toInstant(invitationExpiresAtMs),
      });
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/doctors/{id}',
    tag,
    summary: 'A doctor',
    params: PathWithId,
    replies: { 200: Doctor },
    async handle({ params, call }, { hospital }) {
      return ok(showDoctor(await hospital.getDoctor(params, call)));
    },
  }),
  route({
    method: 'put',
    path: '/api/v1/doctors/{id}',
    tag,
    summary: 'Change a doctor; an inactive one can no longer be booked',
    params: PathWithId,
    body: ChangedDoctor,
    replies: { 200: Doctor },
    async handle({ params, body: { active, ...fields }, call }, { hospital }) {
      const store = { read: hospital.getDoctor, write: hospital.updateDoctor };
      const changes = { id: params.id, ...fields, ...(active === undefined ? {} : { active }) };
      return ok(showDoctor(await replaceRecord(store, changes, call)));
    },
  }),
  route({
    method: 'delete',
    path: '/api/v1/doctors/{id}',
    tag,
    summary: 'Remove a doctor to whom no appointment refers, with the hours',
    params: PathWithId,
    replies: { 204: undefined },
    async handle({ params, call }, { hospital }) {
      await hospital.deleteDoctor(params, call);
      return noContent;
    },
  }),
];
