// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { WorkingHours as _maternity_appointments_v1_WorkingHours, WorkingHours__Output as _maternity_appointments_v1_WorkingHours__Output } from '../../../maternity/appointments/v1/WorkingHours.ts';
import type { Long } from '@grpc/proto-loader';

export interface PutScheduleRequest {
  'doctorId'?: (number | string | Long);
  'weekly'?: (_maternity_appointments_v1_WorkingHours)[];
}

export interface PutScheduleRequest__Output {
  'doctorId': (number);
  'weekly': (_maternity_appointments_v1_WorkingHours__Output)[];
}
