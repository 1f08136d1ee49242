import type { Account__Output, Doctor__Output, Patient__Output } from '@maternity/contracts';
import { z } from 'zod';
import { id, line, sex } from '../schemas.ts';
import { birthDay, pregnancyDay } from '../times.ts';

export const User = z
  .strictObject({
    id,
    role: z.enum(['patient', 'doctor', 'stakeholder', 'admin']),
    email: z.string(),
    displayName: z.string(),
    patientId: id.nullable(),
    doctorId: id.nullable(),
  })
  .meta({ id: 'User' });

type Person = Pick<Account__Output, 'id' | 'role' | 'email' | 'displayName'> & {
  patientId?: number;
  doctorId?: number;
};

export const showUser = ({ id, role, email, displayName, patientId, doctorId }: Person): z.input<typeof User> => ({
  id,
  role: role as z.input<typeof User>['role'],
  email,
  displayName,
  patientId: patientId ?? null,
  doctorId: doctorId ?? null,
});

export const doctorFields = {
  firstName: line(100),
  lastName: line(100),
  sex,
  occupation: line(100),
  dateOfBirth: birthDay,
};

export const Doctor = z.strictObject({ id, ...doctorFields, active: z.boolean() }).meta({ id: 'Doctor' });

export const showDoctor = ({
  id,
  firstName,
  lastName,
  sex,
  occupation,
  dateOfBirth,
  active,
}: Doctor__Output): object => ({
  id,
  firstName,
  lastName,
  sex,
  occupation,
  dateOfBirth,
  active,
});

export const patientFields = {
  firstName: line(100),
  lastName: line(100),
  sex,
  dateOfBirth: birthDay,
};

export const pregnancyFields = {
  lastMenstrualPeriod: pregnancyDay.nullish(),
  estimatedDueDate: pregnancyDay.nullish(),
};

export const Patient = z
  .strictObject({
    id,
    ...patientFields,
    lastMenstrualPeriod: pregnancyDay.nullable(),
    estimatedDueDate: pregnancyDay.nullable(),
  })
  .meta({ id: 'Patient' });

export const showPatient = (patient: Patient__Output): object => ({
  id: patient.id,
  firstName: patient.firstName,
  lastName: patient.lastName,
  sex: patient.sex,
  dateOfBirth: patient.dateOfBirth,
  lastMenstrualPeriod: patient.lastMenstrualPeriod ?? null,
  estimatedDueDate: patient.estimatedDueDate ?? null,
});
