// Generated from proto/maternity/appointments/v1/accounts.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface Account {
  'id'?: (number | string | Long);
  /**
   * patient, doctor, stakeholder or admin.
   */
  'role'?: (string);
  'email'?: (string);
  'displayName'?: (string);
  'patientId'?: (number | string | Long);
  'doctorId'?: (number | string | Long);
  'active'?: (boolean);
  '_patientId'?: "patientId";
  '_doctorId'?: "doctorId";
}

export interface Account__Output {
  'id': (number);
  /**
   * patient, doctor, stakeholder or admin.
   */
  'role': (string);
  'email': (string);
  'displayName': (string);
  'patientId'?: (number);
  'doctorId'?: (number);
  'active': (boolean);
  '_patientId'?: "patientId";
  '_doctorId'?: "doctorId";
}
