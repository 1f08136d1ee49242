import { z } from 'zod';
import { appointmentStatuses, statusToProto, type Appointment__Output } from '@maternity/contracts';
import { required } from '../../app/required.ts';
import { fromMinorUnits } from '../../domain/money.ts';
import { Cursor } from '../paging.ts';
import { ok, route } from '../route.ts';
import { PathWithId, id, money, statusIdInPath } from '../schemas.ts';
import { instant, toInstant } from '../times.ts';
import { statusOf } from '../v1/appointment.ts';
import { brief } from './brief-list.ts';

const tag = 'appointmenthistory';
const BookedAppointment = z
  .strictObject({
    appointmentHistoryID: id,
    patientID: id,
    doctorID: id,
    appointmentID: id,
    appointmentName: z.string(),
    price: money,
    dateSelected: instant,
    statusID: z.int().min(1).max(appointmentStatuses.length),
  })
  .meta({
    id: 'BookedAppointment',
    description:
      'statusID: 1 waiting for approval, 2 approved, 3 rejected, 4 completed, 5 cancelled, 6 expired, 7 no-show. ' +
      'appointmentHistoryID is the id of /api/v1/appointments, appointmentID that of the type.',
  });

const show = (visit: Appointment__Output): object => ({
  appointmentHistoryID: visit.id,
  patientID: visit.patientId,
  doctorID: visit.doctorId,
  appointmentID: visit.appointmentTypeId,
  appointmentName: visit.appointmentTypeName,
  price: fromMinorUnits(visit.priceMinor),
  dateSelected: toInstant(visit.startMs),
  statusID: appointmentStatuses.indexOf(statusOf(visit.status)) + 1,
});

export const appointmentHistory = [
  route({
    method: 'get',
    path: '/appointmenthistory/{id}',
    tag,
    summary: 'A booked appointment',
    params: PathWithId,
    replies: { 200: BookedAppointment },
    async handle({ params, call }, { hospital }) {
      const { appointment } = await hospital.getAppointment(params, call);
      return ok(show(required(appointment)));
    },
  }),
  route({
    method: 'get',
    path: '/appointmenthistory/status/{statusID}',
    tag,
    summary: 'The booked appointments in a state, newest first',
    params: z.object({ statusID: statusIdInPath }),
    query: Cursor,
    replies: { 200: z.array(BookedAppointment) },
    async handle({ params: { statusID }, query, call }, { hospital }) {
      const status = required(appointmentStatuses[statusID - 1]);
      const request = { statuses: [statusToProto(status)], ...brief.pageOf(query) };
      const { appointments, nextBeforeId } = await hospital.listAppointments(request, call);
      const path = `/appointmenthistory/status/${statusID}`;
      return brief.answer({ path, query, items: appointments.map(show), nextBeforeId });
    },
  }),
];
