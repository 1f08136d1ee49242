import { z } from 'zod';
import type { AppointmentType__Output } from '@maternity/contracts';
import { replaceRecord } from '../../app/replace-record.ts';
import { fromMinorUnits } from '../../domain/money.ts';
import { Page, v1 } from '../paging.ts';
import { changeRoute, createRoute, listRoute, readRoute, removeRoute, type Kind } from '../record-routes.ts';
import { id, line, minorUnits, money, price } from '../schemas.ts';

const fields = { name: line(200), price, durationMinutes: z.int().min(5).max(480) };
const NewType = z.strictObject({ ...fields, active: z.boolean().optional() }).meta({ id: 'NewAppointmentType' });
const AppointmentType = z
  .strictObject({ id, ...fields, price: money, currency: z.string(), active: z.boolean() })
  .meta({ id: 'AppointmentType' });

const kind: Kind<AppointmentType__Output> = {
  path: '/api/v1/appointment-types',
  tag: 'appointment types',
  surface: v1,
  shape: AppointmentType,
  show: ({ id, name, priceMinor, currency, durationMinutes, active }) => {
    return { id, name, price: fromMinorUnits(priceMinor), currency, durationMinutes, active };
  },
};

export const appointmentTypes = [
  listRoute(kind, {
    summary: 'The catalogue of appointment types, newest first',
    query: Page,
    items: 'appointmentTypes',
    list: ({ hospital }, { limit, beforeId }, call) => hospital.listAppointmentTypes({ limit, beforeId }, call),
  }),
  createRoute(kind, {
    summary: 'Add an appointment type',
    body: NewType,
    create: ({ hospital }, { price, active, ...rest }, call) => {
      const type = { ...rest, priceMinor: minorUnits(price), active: active ?? true };
      return hospital.createAppointmentType(type, call);
    },
  }),
  readRoute(kind, {
    summary: 'An appointment type',
    read: ({ hospital }, { id }, call) => hospital.getAppointmentType({ id }, call),
  }),
  changeRoute(kind, {
    summary: 'Change an appointment type; an inactive one can no longer be booked',
    body: NewType,
    change: ({ hospital }, { price, active, ...rest }, call) => {
      const store = { read: hospital.getAppointmentType, write: hospital.updateAppointmentType };
      const type = { ...rest, priceMinor: minorUnits(price), ...(active === undefined ? {} : { active }) };
      return replaceRecord(store, type, call);
    },
  }),
  removeRoute(kind, {
    summary: 'Remove an appointment type to which no appointment refers',
    remove: ({ hospital }, { id }, call) => hospital.deleteAppointmentType({ id }, call),
  }),
];
