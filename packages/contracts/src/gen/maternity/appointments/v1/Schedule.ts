// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { WorkingHours as _maternity_appointments_v1_WorkingHours, WorkingHours__Output as _maternity_appointments_v1_WorkingHours__Output } from '../../../maternity/appointments/v1/WorkingHours.ts';

export interface Schedule {
  /**
   * IANA name; the hospital's.
   */
  'timeZone'?: (string);
  'weekly'?: (_maternity_appointments_v1_WorkingHours)[];
}

export interface Schedule__Output {
  /**
   * IANA name; the hospital's.
   */
  'timeZone': (string);
  'weekly': (_maternity_appointments_v1_WorkingHours__Output)[];
}
