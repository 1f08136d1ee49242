// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { Doctor as _maternity_appointments_v1_Doctor, Doctor__Output as _maternity_appointments_v1_Doctor__Output } from '../../../maternity/appointments/v1/Doctor.ts';
import type { Long } from '@grpc/proto-loader';

export interface ListDoctorsResponse {
  'doctors'?: (_maternity_appointments_v1_Doctor)[];
  /**
   * 0 when there are no more.
   */
  'nextBeforeId'?: (number | string | Long);
}

export interface ListDoctorsResponse__Output {
  'doctors': (_maternity_appointments_v1_Doctor__Output)[];
  /**
   * 0 when there are no more.
   */
  'nextBeforeId': (number);
}
