import { z } from 'zod';
import type { Patient as PatientMessage } from '@maternity/contracts';
import { Page, list, listOf, pageOf } from '../paging.ts';
import { created, noContent, ok, route } from '../route.ts';
import { PathWithId, email, secret } from '../schemas.ts';
import { Patient, patientFields, pregnancyFields, showPatient } from './people.ts';

const tag = 'patients';
const Registration = z
  .strictObject({ email, password: secret(8, 200), ...patientFields, ...pregnancyFields })
  .meta({ id: 'Registration' });
const ChangedPatient = z.strictObject({ ...patientFields, ...pregnancyFields }).meta({ id: 'ChangedPatient' });

/** A field that is null or left out is not sent: the stored patient then has none. */
function patientOf({
  lastMenstrualPeriod,
  estimatedDueDate,
  ...fields
}: z.output<typeof ChangedPatient>): PatientMessage {
  return {
    ...fields,
    ...(lastMenstrualPeriod ? { lastMenstrualPeriod } : {}),
    ...(estimatedDueDate ? { estimatedDueDate } : {}),
  };
}

export const patients = [
  route({
    method: 'post',
    path: '/api/v1/patients',
    tag,
    summary: 'Register as a patient; the account can log in at once',
    body: Registration,
    replies: { 201: Patient },
    async handle({ body: { email, password, ...fields }, call }, { hospital }) {
      const stored = await hospital.createPatient({ patient: patientOf(fields), email, password }, call);
      return created(`/api/v1/patients/${stored.id}`, showPatient(stored));
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/patients',
    tag,
    summary: 'The patients, newest first',
    query: Page,
    replies: { 200: listOf(Patient) },
    async handle({ query, call }, { hospital }) {
      const { patients, nextBeforeId } = await hospital.listPatients(pageOf(query), call);
      return list(patients.map(showPatient), nextBeforeId);
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/patients/{id}',
    tag,
    summary: 'A patient',
    params: PathWithId,
    replies: { 200: Patient },
    async handle({ params, call }, { hospital }) {
      return ok(showPatient(await hospital.getPatient(params, call)));
    },
  }),
  route({
    method: 'put',
    path: '/api/v1/patients/{id}',
    tag,
    summary: 'Change a patient',
    params: PathWithId,
    body: ChangedPatient,
    replies: { 200: Patient },
    async handle({ params, body, call }, { hospital }) {
      return ok(showPatient(await hospital.updatePatient({ id: params.id, ...patientOf(body) }, call)));
    },
  }),
  route({
    method: 'delete',
    path: '/api/v1/patients/{id}',
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
