import { z } from 'zod';
import type { Patient as PatientMessage, Patient__Output } from '@maternity/contracts';
import { Page, v1 } from '../paging.ts';
import { changeRoute, createRoute, listRoute, readRoute, removeRoute, type Kind } from '../record-routes.ts';
import { email, secret } from '../schemas.ts';
import { Patient, patientFields, pregnancyFields, showPatient } from './people.ts';

const Registration = z
  .strictObject({ email, password: secret(8, 200), ...patientFields, ...pregnancyFields })
  .meta({ id: 'Registration' });
const ChangedPatient = z.strictObject({ ...patientFields, ...pregnancyFields }).meta({ id: 'ChangedPatient' });

const kind: Kind<Patient__Output> = {
  path: '/api/v1/patients',
  tag: 'patients',
  surface: v1,
  shape: Patient,
  show: showPatient,
};

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
  createRoute(kind, {
    summary: 'Register as a patient; the account can log in at once',
    body: Registration,
    create: ({ hospital }, { email, password, ...fields }, call) =>
      hospital.createPatient({ patient: patientOf(fields), email, password }, call),
  }),
  listRoute(kind, {
    summary: 'The patients, newest first',
    query: Page,
    items: 'patients',
    list: ({ hospital }, { limit, beforeId }, call) => hospital.listPatients({ limit, beforeId }, call),
  }),
  readRoute(kind, {
    summary: 'A patient',
    read: ({ hospital }, { id }, call) => hospital.getPatient({ id }, call),
  }),
  changeRoute(kind, {
    summary: 'Change a patient',
    body: ChangedPatient,
    change: ({ hospital }, { id, ...fields }, call) => hospital.updatePatient({ id, ...patientOf(fields) }, call),
  }),
  removeRoute(kind, {
    summary: 'Remove a patient to whom no appointment refers',
    remove: ({ hospital }, { id }, call) => hospital.deletePatient({ id }, call),
  }),
];
