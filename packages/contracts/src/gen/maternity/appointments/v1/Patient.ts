// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface Patient {
  'id'?: (number | string | Long);
  'firstName'?: (string);
  'lastName'?: (string);
  'sex'?: (string);
  'dateOfBirth'?: (string);
  /**
   * YYYY-MM-DD
   */
  'lastMenstrualPeriod'?: (string);
  'estimatedDueDate'?: (string);
  '_lastMenstrualPeriod'?: "lastMenstrualPeriod";
  '_estimatedDueDate'?: "estimatedDueDate";
}

export interface Patient__Output {
  'id': (number);
  'firstName': (string);
  'lastName': (string);
  'sex': (string);
  'dateOfBirth': (string);
  /**
   * YYYY-MM-DD
   */
  'lastMenstrualPeriod'?: (string);
  'estimatedDueDate'?: (string);
  '_lastMenstrualPeriod'?: "lastMenstrualPeriod";
  '_estimatedDueDate'?: "estimatedDueDate";
}
