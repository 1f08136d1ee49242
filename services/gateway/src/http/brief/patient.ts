import type { Patient__Output } from '@maternity/contracts';
import { replaceRecord } from '../../app/replace-record.ts';
import { Cursor } from '../paging.ts';
import { patientFields } from '../v1/people.ts';
import { briefRecords } from './brief-records.ts';

export const patient = briefRecords({
  path: '/patient',
  name: 'Patient',
  idField: 'patientID',
  fields: patientFields,
  show: ({ firstName, lastName, sex, dateOfBirth }: Patient__Output) => ({ firstName, lastName, sex, dateOfBirth }),
  summaries: {
    list: 'All patients, newest first',
    create: 'Add a patient without an account',
    read: 'A patient',
    change: 'Change a patient',
    remove: 'Remove a patient to whom no appointment refers',
  },
  query: Cursor,
  items: 'patients',
  list: ({ hospital }, page, call) => hospital.listPatients(page, call),
  create: ({ hospital }, patient, call) => hospital.createPatient({ patient }, call),
  read: ({ hospital }, { id }, call) => hospital.getPatient({ id }, call),
  change: ({ hospital }, changes, call) =>
    replaceRecord({ read: hospital.getPatient, write: hospital.updatePatient }, changes, call),
  remove: ({ hospital }, { id }, call) => hospital.deletePatient({ id }, call),
});
