// Generated from proto/maternity/appointments/v1/appointments.proto by `npm run generate`. Do not edit.

import type { AppointmentAction as _maternity_appointments_v1_AppointmentAction, AppointmentAction__Output as _maternity_appointments_v1_AppointmentAction__Output } from '../../../maternity/appointments/v1/AppointmentAction.ts';
import type { Long } from '@grpc/proto-loader';

export interface ChangeAppointmentRequest {
  'id'?: (number | string | Long);
  'action'?: (_maternity_appointments_v1_AppointmentAction);
  /**
   * Refuse unless the visit still has this version.
   */
  'expectedVersion'?: (number);
  /**
   * For reject and cancel.
   */
  'reason'?: (string);
  /**
   * For reschedule: the new start.
   */
  'startMs'?: (number | string | Long);
  '_expectedVersion'?: "expectedVersion";
  '_reason'?: "reason";
  '_startMs'?: "startMs";
}

export interface ChangeAppointmentRequest__Output {
  'id': (number);
  'action': (_maternity_appointments_v1_AppointmentAction__Output);
  /**
   * Refuse unless the visit still has this version.
   */
  'expectedVersion'?: (number);
  /**
   * For reject and cancel.
   */
  'reason'?: (string);
  /**
   * For reschedule: the new start.
   */
  'startMs'?: (number);
  '_expectedVersion'?: "expectedVersion";
  '_reason'?: "reason";
  '_startMs'?: "startMs";
}
