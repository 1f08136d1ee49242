// Generated from proto/maternity/appointments/v1/accounts.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface CreateInvitationRequest {
  'doctorId'?: (number | string | Long);
  'patientId'?: (number | string | Long);
  'email'?: (string);
  'person'?: "doctorId"|"patientId";
}

export interface CreateInvitationRequest__Output {
  'doctorId'?: (number);
  'patientId'?: (number);
  'email': (string);
  'person'?: "doctorId"|"patientId";
}
