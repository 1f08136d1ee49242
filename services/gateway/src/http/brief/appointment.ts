import { z } from 'zod';
import type { AppointmentType__Output } from '@maternity/contracts';
import { replaceRecord } from '../../app/replace-record.ts';
import { fromMinorUnits } from '../../domain/money.ts';
import { fromCursor } from '../../domain/page-cursor.ts';
import { Cursor } from '../paging.ts';
import { created, noContent, ok, route } from '../route.ts';
import { PathWithId, id, line, minorUnits, money, price } from '../schemas.ts';
import { briefLimit, briefList } from './brief-list.ts';
import { givenId, refuseOtherId, repeatedId } from './same-id.ts';

const tag = 'appointment';
const description = 'The catalogue of appointment types; booked ones are in /appointmenthistory.';
const durationMinutes = 30;
const Appointment = z
  .strictObject({ appointmentID: id, appointmentName: z.string(), price: money })
  .meta({ id: 'BriefAppointment', description });
const fields = { appointmentName: line(200), price };
const GivenAppointment = z.strictObject({ appointmentID: givenId, ...fields }).meta({ id: 'NewBriefAppointment' });
const ChangedAppointment = z
  .strictObject({ appointmentID: repeatedId, ...fields })
  .meta({ id: 'ChangedBriefAppointment' });

const show = ({ id, name, priceMinor }: AppointmentType__Output): object => ({
  appointmentID: id,
  appointmentName: name,
  price: fromMinorUnits(priceMinor),
});

export const appointment = [
  route({
    method: 'get',
    path: '/appointment',
    tag,
    summary: 'All appointment types, newest first',
    description,
    query: Cursor,
    replies: { 200: z.array(Appointment) },
    async handle({ query, call }, { hospital }) {
      const page = { limit: briefLimit, beforeId: fromCursor(query.cursor) };
      const { appointmentTypes, nextBeforeId } = await hospital.listAppointmentTypes(page, call);
      return briefList('/appointment', appointmentTypes.map(show), nextBeforeId);
    },
  }),
  route({
    method: 'post',
    path: '/appointment',
    tag,
    summary: 'Add an appointment type of 30 minutes',
    body: GivenAppointment,
    replies: { 201: Appointment },
    async handle({ body: { appointmentName: name, price }, call }, { hospital }) {
      const type = { name, priceMinor: minorUnits(price), durationMinutes, active: true };
      const stored = await hospital.createAppointmentType(type, call);
      return created(`/appointment/${stored.id}`, show(stored));
    },
  }),
  route({
    method: 'get',
    path: '/appointment/{id}',
    tag,
    summary: 'An appointment type',
    params: PathWithId,
    replies: { 200: Appointment },
    async handle({ params, call }, { hospital }) {
      return ok(show(await hospital.getAppointmentType(params, call)));
    },
  }),
  route({
    method: 'put',
    path: '/appointment/{id}',
    tag,
    summary: 'Change name and price of an appointment type',
    params: PathWithId,
    body: ChangedAppointment,
    replies: { 200: Appointment },
    async handle({ params, body: { appointmentID, appointmentName: name, price }, call }, { hospital }) {
      refuseOtherId('appointmentID', appointmentID, params.id);
      const store = { read: hospital.getAppointmentType, write: hospital.updateAppointmentType };
      return ok(show(await replaceRecord(store, { id: params.id, name, priceMinor: minorUnits(price) }, call)));
    },
  }),
  route({
    method: 'delete',
    path: '/appointment/{id}',
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
