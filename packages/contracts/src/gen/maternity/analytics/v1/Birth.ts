// Generated from proto/maternity/analytics/v1/operations.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface Birth {
  'id'?: (number | string | Long);
  'patientId'?: (number | string | Long);
  'doctorId'?: (number | string | Long);
  'bornAtMs'?: (number | string | Long);
  /**
   * vaginal, assisted_vaginal or caesarean.
   */
  'method'?: (string);
  'gestationDays'?: (number);
  'weightGrams'?: (number);
  /**
   * M, F, X or U.
   */
  'sex'?: (string);
  '_patientId'?: "patientId";
  '_doctorId'?: "doctorId";
  '_gestationDays'?: "gestationDays";
  '_weightGrams'?: "weightGrams";
  '_sex'?: "sex";
}

export interface Birth__Output {
  'id': (number);
  'patientId'?: (number);
  'doctorId'?: (number);
  'bornAtMs': (number);
  /**
   * vaginal, assisted_vaginal or caesarean.
   */
  'method': (string);
  'gestationDays'?: (number);
  'weightGrams'?: (number);
  /**
   * M, F, X or U.
   */
  'sex'?: (string);
  '_patientId'?: "patientId";
  '_doctorId'?: "doctorId";
  '_gestationDays'?: "gestationDays";
  '_weightGrams'?: "weightGrams";
  '_sex'?: "sex";
}
