import { z } from 'zod';
import type { Doctor__Output } from '@maternity/contracts';
import { replaceRecord } from '../../app/replace-record.ts';
import { required } from '../../app/required.ts';
import { fromCursor } from '../../domain/page-cursor.ts';
import { Cursor } from '../paging.ts';
import { created, noContent, ok, route } from '../route.ts';
import { PathWithId, id } from '../schemas.ts';
import { doctorFields } from '../v1/people.ts';
import { briefLimit, briefList } from './brief-list.ts';
import { givenId, refuseOtherId, repeatedId } from './same-id.ts';

const tag = 'doctor';
const Doctor = z.strictObject({ doctorID: id, ...doctorFields }).meta({ id: 'BriefDoctor' });
const GivenDoctor = z.strictObject({ doctorID: givenId, ...doctorFields }).meta({ id: 'NewBriefDoctor' });
const ChangedDoctor = z.strictObject({ doctorID: repeatedId, ...doctorFields }).meta({ id: 'ChangedBriefDoctor' });

const show = ({ id, firstName, lastName, sex, occupation, dateOfBirth }: Doctor__Output): object => ({
  doctorID: id,
  firstName,
  lastName,
  sex,
  occupation,
  dateOfBirth,
});

export const doctor = [
  route({
    method: 'get',
    path: '/doctor',
    tag,
    summary: 'All doctors, newest first',
    query: Cursor,
    replies: { 200: z.array(Doctor) },
    async handle({ query, call }, { hospital }) {
      const page = { limit: briefLimit, beforeId: fromCursor(query.cursor) };
      const { doctors, nextBeforeId } = await hospital.listDoctors(page, call);
      return briefList('/doctor', doctors.map(show), nextBeforeId);
    },
  }),
  route({
    method: 'post',
    path: '/doctor',
    tag,
    summary: 'Add a doctor',
    body: GivenDoctor,
    replies: { 201: Doctor },
    async handle({ body, call }, { hospital }) {
      const answer = await hospital.createDoctor({ doctor: { ...body, active: true } }, call);
      const stored = required(answer.doctor);
      return created(`/doctor/${stored.id}`, show(stored));
    },
  }),
  route({
    method: 'get',
    path: '/doctor/{id}',
    tag,
    summary: 'A doctor',
    params: PathWithId,
    replies: { 200: Doctor },
    async handle({ params, call }, { hospital }) {
      return ok(show(await hospital.getDoctor(params, call)));
    },
  }),
  route({
    method: 'put',
    path: '/doctor/{id}',
    tag,
    summary: 'Change a doctor',
    params: PathWithId,
    body: ChangedDoctor,
    replies: { 200: Doctor },
    async handle({ params, body: { doctorID, ...fields }, call }, { hospital }) {
      refuseOtherId('doctorID', doctorID, params.id);
      const store = { read: hospital.getDoctor, write: hospital.updateDoctor };
      return ok(show(await replaceRecord(store, { id: params.id, ...fields }, call)));
    },
  }),
  route({
    method: 'delete',
    path: '/doctor/{id}',
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
