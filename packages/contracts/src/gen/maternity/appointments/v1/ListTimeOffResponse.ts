// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { TimeOff as _maternity_appointments_v1_TimeOff, TimeOff__Output as _maternity_appointments_v1_TimeOff__Output } from '../../../maternity/appointments/v1/TimeOff.ts';
import type { Long } from '@grpc/proto-loader';

export interface ListTimeOffResponse {
  'timeOff'?: (_maternity_appointments_v1_TimeOff)[];
  'nextBeforeId'?: (number | string | Long);
}

export interface ListTimeOffResponse__Output {
  'timeOff': (_maternity_appointments_v1_TimeOff__Output)[];
  'nextBeforeId': (number);
}
