import { z } from 'zod';
import type { AppointmentType__Output } from '@maternity/contracts';
import { replaceRecord } from '../../app/replace-record.ts';
import { fromMinorUnits } from '../../domain/money.ts';
import { Cursor } from '../paging.ts';
import { line, minorUnits, money, price } from '../schemas.ts';
import { briefRecords } from './brief-records.ts';

const durationMinutes = 30;

export const appointment = briefRecords({
  path: '/appointment',
  name: 'Appointment',
  description: 'The catalogue of appointment types; booked ones are in /appointmenthistory.',
  idField: 'appointmentID',
  fields: { appointmentName: line(200), price },
  answered: { appointmentName: z.string(), price: money },
  names: { name: 'appointmentName' },
  show: ({ name, priceMinor }: AppointmentType__Output) => ({
    appointmentName: name,
    price: fromMinorUnits(priceMinor),
  }),
  summaries: {
    list: 'All appointment types, newest first',
    create: 'Add an appointment type of 30 minutes',
    read: 'An appointment type',
    change: 'Change name and price of an appointment type',
    remove: 'Remove an appointment type to which no appointment refers',
  },
  query: Cursor,
  items: 'appointmentTypes',
  list: ({ hospital }, page, call) => hospital.listAppointmentTypes(page, call),
  create: ({ hospital }, { appointmentName: name, price }, call) =>
    hospital.createAppointmentType({ name, priceMinor: minorUnits(price), durationMinutes, active: true }, call),
  read: ({ hospital }, { id }, call) => hospital.getAppointmentType({ id }, call),
  change: ({ hospital }, { id, appointmentName: name, price }, call) => {
    const store = { read: hospital.getAppointmentType, write: hospital.updateAppointmentType };
    return replaceRecord(store, { id, name, priceMinor: minorUnits(price) }, call);
  },
  remove: ({ hospital }, { id }, call) => hospital.deleteAppointmentType({ id }, call),
});
