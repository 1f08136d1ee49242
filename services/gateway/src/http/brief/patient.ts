import { z } from 'zod';
import type { Patient__Output } from '@maternity/contracts';
import { replaceRecord } from '../../app/replace-record.ts';
import { fromCursor } from '../../domain/page-cursor.ts';
import { Cursor } from '../paging.ts';
import { created, noContent, ok, route } from '../route.ts';
import { PathWithId, id } from '../schemas.ts';
import { patientFields } from '../v1/people.ts';
import { briefLimit, briefList } from './brief-list.ts';
import { givenId, refuseOtherId, repeatedId } from './same-id.ts';

const tag = 'patient';
const Patient = z.strictObject({ patientID: id, ...patientFields }).meta({ id: 'BriefPatient' });
const GivenPatient = z.strictObject({ patientID: givenId, ...patientFields }).meta({ id: 'NewBriefPatient' });
const ChangedPatient = z.strictObject({ patientID: repeatedId, ...patientFields }).meta({ id: 'ChangedBriefPatient' });

const show = ({ id, firstName, lastName, sex, dateOfBirth }: Patient__Output): object => ({
  patientID: id,
  firstName,
  lastName,
  sex,
  dateOfBirth,
});

export const patient = [
  route({
    method: 'get',
    path: '/patient',
    tag,
    summary: 'All patients, newest first',
    query: Cursor,
    replies: { 200: z.array(Patient) },
    async handle({ query, call }, { hospital }) {
      const page = { limit: briefLimit, beforeId: fromCursor(query.cursor) };
      const { patients, nextBeforeId } = await hospital.listPatients(page, call);
      return briefList('/patient', patients.map(show), nextBeforeId);
    },
  }),
  route({
    method: 'post',
    path: '/patient',
    tag,
    summary: 'Add a patient without an account',
    body: GivenPatient,
    replies: { 201: Patient },
    async handle({ body, call }, { hospital }) {
      const stored = await hospital.createPatient({ patient: body }, call);
      return created(`/patient/${stored.id}`, show(stored));
    },
  }),
  route({
    method: 'get',
    path: '/patient/{id}',
    tag,
    summary: 'A patient',
    params: PathWithId,
    replies: { 200: Patient },
    async handle({ params, call }, { hospital }) {
      return ok(show(await hospital.getPatient(params, call)));
    },
  }),
  route({
    method: 'put',
    path: '/patient/{id}',
    tag,
    summary: 'Change a patient',
    params: PathWithId,
    body: ChangedPatient,
    replies: { 200: Patient },
    async handle({ params, body: { patientID, ...fields }, call }, { hospital }) {
      refuseOtherId('patientID', patientID, params.id);
      const store = { read: hospital.getPatient, write: hospital.updatePatient };
      return ok(show(await replaceRecord(store, { id: params.id, ...fields }, call)));
    },
  }),
  route({
    method: 'delete',
    path: '/patient/{id}',
    tag,
    summary: 'Remove a patient to whom no appointment refers',
    params: PathWithId,
    replies: { 204: undefined },
    async handle({ params, call }, { hospital }) {
      await hospital.deletePatient(params, call);
      return noContent;
    },
  }),
];
