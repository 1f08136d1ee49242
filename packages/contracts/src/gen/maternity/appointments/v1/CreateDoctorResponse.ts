// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { Doctor as _maternity_appointments_v1_Doctor, Doctor__Output as _maternity_appointments_v1_Doctor__Output } from '../../../maternity/appointments/v1/Doctor.ts';
import type { Long } from '@grpc/proto-loader';

export interface CreateDoctorResponse {
  'doctor'?: (_maternity_appointments_v1_Doctor | null);
  'invitation'?: (string);
  'invitationExpiresAtMs'?: (number | string | Long);
  '_invitation'?: "invitation";
  '_invitationExpiresAtMs'?: "invitationExpiresAtMs";
}

export interface CreateDoctorResponse__Output {
  'doctor': (_maternity_appointments_v1_Doctor__Output | null);
  'invitation'?: (string);
  'invitationExpiresAtMs'?: (number);
  '_invitation'?: "invitation";
  '_invitationExpiresAtMs'?: "invitationExpiresAtMs";
}
