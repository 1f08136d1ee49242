// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { Patient as _maternity_appointments_v1_Patient, Patient__Output as _maternity_appointments_v1_Patient__Output } from '../../../maternity/appointments/v1/Patient.ts';
import type { Long } from '@grpc/proto-loader';

export interface ListPatientsResponse {
  'patients'?: (_maternity_appointments_v1_Patient)[];
  'nextBeforeId'?: (number | string | Long);
}

export interface ListPatientsResponse__Output {
  'patients': (_maternity_appointments_v1_Patient__Output)[];
  'nextBeforeId': (number);
}
