// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface ListSlotsRequest {
  'doctorId'?: (number | string | Long);
  'appointmentTypeId'?: (number | string | Long);
  /**
   * Half open, at most 92 days.
   */
  'fromMs'?: (number | string | Long);
  'toMs'?: (number | string | Long);
}

export interface ListSlotsRequest__Output {
  'doctorId': (number);
  'appointmentTypeId': (number);
  /**
   * Half open, at most 92 days.
   */
  'fromMs': (number);
  'toMs': (number);
}
