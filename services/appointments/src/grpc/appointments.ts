import {
  callOf,
  statusFromProto,
  statusToProto,
  type Appointment as AppointmentMessage,
  type AppointmentServiceHandlers,
} from '@maternity/contracts';
import { invalid } from '@maternity/errors';
import { unary, type Log } from '@maternity/kit';
import type { BookingParts } from '../app/appointment-ports.ts';
import { changeAppointment } from '../app/change-appointment.ts';
import { getAppointment } from '../app/get-appointment.ts';
import { listAppointments } from '../app/list-appointments.ts';
import { requestAppointment } from '../app/request-appointment.ts';
import type { Appointment, AppointmentAction } from '../domain/appointment.ts';
import { readId, readInstant } from './read-fields.ts';

const actions = new Map<string, AppointmentAction>([
  ['APPOINTMENT_ACTION_APPROVE', 'approve'],
  ['APPOINTMENT_ACTION_REJECT', 'reject'],
  ['APPOINTMENT_ACTION_CANCEL', 'cancel'],
  ['APPOINTMENT_ACTION_COMPLETE', 'complete'],
  ['APPOINTMENT_ACTION_NO_SHOW', 'no-show'],
  ['APPOINTMENT_ACTION_RESCHEDULE', 'reschedule'],
]);

/** The door of AppointmentService. */
export function appointmentHandlers(parts: BookingParts, log: Log): AppointmentServiceHandlers {
  return {
    RequestAppointment: unary(log, async ({ doctorId, appointmentTypeId, startMs }, call) =>
      messageOf(await requestAppointment(parts, callOf(call), { doctorId, appointmentTypeId, startMs })),
    ),
    ChangeAppointment: unary(log, async ({ id, action, expectedVersion, reason, startMs }, call) =>
      messageOf(
        await changeAppointment(parts, callOf(call), {
          id: readId(id, 'appointment'),
          action: readAction(action),
          ...(expectedVersion === undefined ? {} : { expectedVersion }),
          ...(reason === undefined ? {} : { reason }),
          ...(startMs === undefined ? {} : { startMs: readInstant('start', startMs) }),
        }),
      ),
    ),
    GetAppointment: unary(log, async ({ id }, call) => {
      const { appointment, history } = await getAppointment(parts, callOf(call), readId(id, 'appointment'));
      const entries = history.map(({ status, ...entry }) => ({ status: statusToProto(status), ...entry }));
      return { appointment: messageOf(appointment), history: entries };
    }),
    ListAppointments: unary(log, async ({ statuses, ...query }, call) => {
      const wanted = statuses.map((name) => statusFromProto(name) ?? unknownField('statuses'));
      const { appointments, nextBeforeId } = await listAppointments(parts, callOf(call), {
        statuses: wanted,
        ...query,
      });
      return { appointments: appointments.map(messageOf), nextBeforeId };
    }),
  };
}

const messageOf = ({ status, ...appointment }: Appointment): AppointmentMessage => ({
  status: statusToProto(status),
  ...appointment,
});

const readAction = (name: string): AppointmentAction => actions.get(name) ?? unknownField('action');

function unknownField(path: string): never {
  throw invalid('invalid-request', 'Some fields are not usable.', [{ path, message: 'is not known' }]);
}
