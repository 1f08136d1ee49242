// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface AppointmentType {
  'id'?: (number | string | Long);
  'name'?: (string);
  /**
   * Minor units of the hospital's currency.
   */
  'priceMinor'?: (number | string | Long);
  'durationMinutes'?: (number);
  'active'?: (boolean);
  /**
   * ISO 4217; set by the server.
   */
  'currency'?: (string);
}

export interface AppointmentType__Output {
  'id': (number);
  'name': (string);
  /**
   * Minor units of the hospital's currency.
   */
  'priceMinor': (number);
  'durationMinutes': (number);
  'active': (boolean);
  /**
   * ISO 4217; set by the server.
   */
  'currency': (string);
}
