// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

export interface WorkingHours {
  /**
   * 1 = Monday … 7 = Sunday.
   */
  'weekday'?: (number);
  /**
   * HH:MM of the hospital's wall clock; `to` may be 24:00.
   */
  'from'?: (string);
  'to'?: (string);
}

export interface WorkingHours__Output {
  /**
   * 1 = Monday … 7 = Sunday.
   */
  'weekday': (number);
  /**
   * HH:MM of the hospital's wall clock; `to` may be 24:00.
   */
  'from': (string);
  'to': (string);
}
