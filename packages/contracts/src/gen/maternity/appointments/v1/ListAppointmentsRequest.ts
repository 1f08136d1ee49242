// Generated from proto/maternity/appointments/v1/appointments.proto by `npm run generate`. Do not edit.

import type { AppointmentStatus as _maternity_appointments_v1_AppointmentStatus, AppointmentStatus__Output as _maternity_appointments_v1_AppointmentStatus__Output } from '../../../maternity/appointments/v1/AppointmentStatus.ts';
import type { Long } from '@grpc/proto-loader';

export interface ListAppointmentsRequest {
  /**
   * Empty means every status.
   */
  'statuses'?: (_maternity_appointments_v1_AppointmentStatus)[];
  /**
   * Half open over the start of the visit; 0 leaves a side open.
   */
  'fromMs'?: (number | string | Long);
  'toMs'?: (number | string | Long);
  /**
   * 1 to 10000; 0 means 20.
   */
  'limit'?: (number);
  /**
   * The id of the last item of the page before; 0 begins at the newest.
   */
  'beforeId'?: (number | string | Long);
}

export interface ListAppointmentsRequest__Output {
  /**
   * Empty means every status.
   */
  'statuses': (_maternity_appointments_v1_AppointmentStatus__Output)[];
  /**
   * Half open over the start of the visit; 0 leaves a side open.
   */
  'fromMs': (number);
  'toMs': (number);
  /**
   * 1 to 10000; 0 means 20.
   */
  'limit': (number);
  /**
   * The id of the last item of the page before; 0 begins at the newest.
   */
  'beforeId': (number);
}
