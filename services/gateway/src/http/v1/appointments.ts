import { z } from 'zod';
import { statusToProto } from '@maternity/contracts';
import { required } from '../../app/required.ts';
import { Page, list, listOf, pageOf } from '../paging.ts';
import { created, ok, route } from '../route.ts';
import { PathWithId, id, status } from '../schemas.ts';
import { instant, queryInstant, toBound, toMilliseconds } from '../times.ts';
import { Appointment, AppointmentWithHistory, etagOf, showAppointment, showHistory } from './appointment.ts';

const tag = 'appointments';
const Filter = Page.extend({
  status: status.optional(),
  from: queryInstant.optional(),
  to: queryInstant.optional(),
});
const NewAppointment = z
  .strictObject({ doctorId: id, appointmentTypeId: id, start: instant })
  .meta({ id: 'NewAppointment' });

export const appointments = [
  route({
    method: 'get',
    path: '/api/v1/appointments',
    tag,
    summary: 'Your own appointments, or all for an admin, newest first',
    description: '`from` and `to` are half open over the start of the visit.',
    query: Filter,
    replies: { 200: listOf(Appointment) },
    async handle({ query, call }, { hospital }) {
      const { appointments, nextBeforeId } = await hospital.listAppointments(
        {
          statuses: query.status ? [statusToProto(query.status)] : [],
          fromMs: toBound(query.from),
          toMs: toBound(query.to),
          ...pageOf(query),
        },
        call,
      );
      return list(appointments.map(showAppointment), nextBeforeId);
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/appointments',
    tag,
    summary: 'Ask a doctor for an appointment; the slot is held until the doctor answers or the hold expires',
    body: NewAppointment,
    replies: { 201: Appointment },
    async handle({ body: { doctorId, appointmentTypeId, start }, call }, { hospital }) {
      const request = { doctorId, appointmentTypeId, startMs: toMilliseconds(start) };
      const visit = await hospital.requestAppointment(request, call);
      return created(`/api/v1/appointments/${visit.id}`, showAppointment(visit));
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/appointments/{id}',
    tag,
    summary: 'An appointment with its history',
    params: PathWithId,
    replies: { 200: AppointmentWithHistory },
    async handle({ params, call }, { hospital }) {
      const { appointment, history } = await hospital.getAppointment(params, call);
      const visit = required(appointment);
      return ok({ ...showAppointment(visit), history: history.map(showHistory) }, { etag: etagOf(visit) });
    },
  }),
];
