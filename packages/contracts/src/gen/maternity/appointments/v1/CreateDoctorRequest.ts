// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { Doctor as _maternity_appointments_v1_Doctor, Doctor__Output as _maternity_appointments_v1_Doctor__Output } from '../../../maternity/appointments/v1/Doctor.ts';

export interface CreateDoctorRequest {
  'doctor'?: (_maternity_appointments_v1_Doctor | null);
  /**
   * When given, an invitation for this address is made with the doctor.
   */
  'email'?: (string);
  '_email'?: "email";
}

export interface CreateDoctorRequest__Output {
  'doctor': (_maternity_appointments_v1_Doctor__Output | null);
  /**
   * When given, an invitation for this address is made with the doctor.
   */
  'email'?: (string);
  '_email'?: "email";
}
