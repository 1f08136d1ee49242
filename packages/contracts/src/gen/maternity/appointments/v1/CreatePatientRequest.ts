// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { Patient as _maternity_appointments_v1_Patient, Patient__Output as _maternity_appointments_v1_Patient__Output } from '../../../maternity/appointments/v1/Patient.ts';

export interface CreatePatientRequest {
  'patient'?: (_maternity_appointments_v1_Patient | null);
  'email'?: (string);
  'password'?: (string);
  '_email'?: "email";
  '_password'?: "password";
}

export interface CreatePatientRequest__Output {
  'patient': (_maternity_appointments_v1_Patient__Output | null);
  'email'?: (string);
  'password'?: (string);
  '_email'?: "email";
  '_password'?: "password";
}
