import { z } from 'zod';
import type { AppointmentType__Output } from '@maternity/contracts';
import { replaceRecord } from '../../app/replace-record.ts';
import { fromMinorUnits } from '../../domain/money.ts';
import { Page, list, listOf, pageOf } from '../paging.ts';
import { created, noContent, ok, route } from '../route.ts';
import { PathWithId, id, line, minorUnits, money, price } from '../schemas.ts';

const tag = 'appointment types';
const fields = { name: line(200), price, durationMinutes: z.int().min(5).max(480) };
const NewType = z.strictObject({ ...fields, active: z.boolean().optional() }).meta({ id: 'NewAppointmentType' });
const AppointmentType = z
  .strictObject({ id, ...fields, price: money, currency: z.string(), active: z.boolean() })
  .meta({ id: 'AppointmentType' });

function show({ id, name, priceMinor, currency, durationMinutes, active }: AppointmentType__Output): object {
  return { id, name, price: fromMinorUnits(priceMinor), currency, durationMinutes, active };
}

export const appointmentTypes = [
  route({
    method: 'get',
    path: '/api/v1/appointment-types',
    tag,
    summary: 'The catalogue of appointment types, newest first',
    query: Page,
    replies: { 200: listOf(AppointmentType) },
    async handle({ query, call }, { hospital }) {
      const { appointmentTypes, nextBeforeId } = await hospital.listAppointmentTypes(pageOf(query), call);
      return list(appointmentTypes.map(show), nextBeforeId);
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/appointment-types',
    tag,
    summary: 'Add an appointment type',
    body: NewType,
    replies: { 201: AppointmentType },
    async handle({ body: { price, active, ...rest }, call }, { hospital }) {
      const type = { ...rest, priceMinor: minorUnits(price), active: active ?? true };
      const stored = await hospital.createAppointmentType(type, call);
      return created(`/api/v1/appointment-types/${stored.id}`, show(stored));
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/appointment-types/{id}',
    tag,
    summary: 'An appointment type',
    params: PathWithId,
    replies: { 200: AppointmentType },
    async handle({ params, call }, { hospital }) {
      return ok(show(await hospital.getAppointmentType(params, call)));
    },
  }),
  route({
    method: 'put',
    path: '/api/v1/appointment-types/{id}',
    tag,
    summary: 'Change an appointment type; an inactive one can no longer be booked',
    params: PathWithId,
    body: NewType,
    replies: { 200: AppointmentType },
    async handle({ params, body: { price, active, ...rest }, call }, { hospital }) {
      const store = { read: hospital.getAppointmentType, write: hospital.updateAppointmentType };
      const type = { id: params.id, ...rest, priceMinor: minorUnits(price) };
      return ok(show(await replaceRecord(store, { ...type, ...(active === undefined ? {} : { active }) }, call)));
    },
  }),
  route({
    method: 'delete',
    path: '/api/v1/appointment-types/{id}',
    tag,
    summary: 'Remove an appointment type to which no appointment refers',
    params: PathWithId,
    replies: { 204: undefined },
    async handle({ params, call }, { hospital }) {
      await hospital.deleteAppointmentType(params, call);
      return noContent;
    },
  }),
];
