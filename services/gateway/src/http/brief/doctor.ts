import type { Doctor__Output } from '@maternity/contracts';
import { replaceRecord } from '../../app/replace-record.ts';
import { required } from '../../app/required.ts';
import { Cursor } from '../paging.ts';
import { doctorFields } from '../v1/people.ts';
import { briefRecords } from './brief-records.ts';

export const doctor = briefRecords({
  path: '/doctor',
  name: 'Doctor',
  idField: 'doctorID',
  fields: doctorFields,
  show: ({ firstName, lastName, sex, occupation, dateOfBirth }: Doctor__Output) => ({
    firstName,
    lastName,
    sex,
    occupation,
    dateOfBirth,
  }),
  summaries: {
    list: 'All doctors, newest first',
    create: 'Add a doctor',
    read: 'A doctor',
    change: 'Change a doctor',
    remove: 'Remove a doctor to whom no appointment refers, with the hours',
  },
  query: Cursor,
  items: 'doctors',
  list: ({ hospital }, page, call) => hospital.listDoctors(page, call),
  create: async ({ hospital }, fields, call) => {
    const { doctor } = await hospital.createDoctor({ doctor: { ...fields, active: true } }, call);
    return required(doctor);
  },
  read: ({ hospital }, { id }, call) => hospital.getDoctor({ id }, call),
  change: ({ hospital }, changes, call) =>
    replaceRecord({ read: hospital.getDoctor, write: hospital.updateDoctor }, changes, call),
  remove: ({ hospital }, { id }, call) => hospital.deleteDoctor({ id }, call),
});
