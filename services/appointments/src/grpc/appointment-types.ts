import {
  callOf,
  type AppointmentType as AppointmentTypeMessage,
  type AppointmentType__Output,
  type DirectoryServiceHandlers,
} from '@maternity/contracts';
import { unary, type Log } from '@maternity/kit';
import { createAppointmentType } from '../app/create-appointment-type.ts';
import { deleteAppointmentType } from '../app/delete-appointment-type.ts';
import type { AppointmentTypeStore } from '../app/directory-ports.ts';
import { getAppointmentType } from '../app/get-appointment-type.ts';
import { listAppointmentTypes } from '../app/list-appointment-types.ts';
import { updateAppointmentType } from '../app/update-appointment-type.ts';
import type { AppointmentType, AppointmentTypeDraft } from '../domain/appointment-type.ts';
import { readId, readPage } from './read-fields.ts';

export type AppointmentTypeParts = { types: AppointmentTypeStore; currency: string };

type Handlers = Pick<
  DirectoryServiceHandlers,
  | 'ListAppointmentTypes'
  | 'GetAppointmentType'
  | 'CreateAppointmentType'
  | 'UpdateAppointmentType'
  | 'DeleteAppointmentType'
>;

const object = 'appointment-type';

export function appointmentTypeHandlers(parts: AppointmentTypeParts, log: Log): Handlers {
  const messageOf = (type: AppointmentType): AppointmentTypeMessage => ({ ...type, currency: parts.currency });
  return {
    ListAppointmentTypes: unary(log, async (request, call) => {
      const page = { ...readPage(request), activeOnly: request.activeOnly };
      const { items, nextBeforeId = 0 } = await listAppointmentTypes(parts, callOf(call), page);
      return { appointmentTypes: items.map(messageOf), nextBeforeId };
    }),
    GetAppointmentType: unary(log, async ({ id }, call) =>
      messageOf(await getAppointmentType(parts, callOf(call), readId(id, object))),
    ),
    CreateAppointmentType: unary(log, async (request, call) =>
      messageOf(await createAppointmentType(parts, callOf(call), draftOf(request))),
    ),
    UpdateAppointmentType: unary(log, async (request, call) => {
      const type = { ...draftOf(request), id: readId(request.id, object) };
      return messageOf(await updateAppointmentType(parts, callOf(call), type));
    }),
    DeleteAppointmentType: unary(log, async ({ id }, call) => {
      await deleteAppointmentType(parts, callOf(call), readId(id, object));
      return {};
    }),
  };
}

const draftOf = ({ name, priceMinor, durationMinutes, active }: AppointmentType__Output): AppointmentTypeDraft => ({
  name,
  priceMinor,
  durationMinutes,
  active,
});
