// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface Doctor {
  'id'?: (number | string | Long);
  'firstName'?: (string);
  'lastName'?: (string);
  /**
   * M, F, X or U.
   */
  'sex'?: (string);
  'occupation'?: (string);
  /**
   * YYYY-MM-DD
   */
  'dateOfBirth'?: (string);
  'active'?: (boolean);
}

export interface Doctor__Output {
  'id': (number);
  'firstName': (string);
  'lastName': (string);
  /**
   * M, F, X or U.
   */
  'sex': (string);
  'occupation': (string);
  /**
   * YYYY-MM-DD
   */
  'dateOfBirth': (string);
  'active': (boolean);
}
