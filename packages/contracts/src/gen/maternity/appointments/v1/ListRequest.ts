// Generated from proto/maternity/appointments/v1/directory.proto by `npm run generate`. Do not edit.

import type { Long } from '@grpc/proto-loader';

export interface ListRequest {
  /**
   * 1 to 10000; 0 means 20.
   */
  'limit'?: (number);
  /**
   * The id of the last item of the page before; 0 begins at the newest.
   */
  'beforeId'?: (number | string | Long);
  /**
   * Only doctors and appointment types that can be booked.
   */
  'activeOnly'?: (boolean);
}

export interface ListRequest__Output {
  /**
   * 1 to 10000; 0 means 20.
   */
  'limit': (number);
  /**
   * The id of the last item of the page before; 0 begins at the newest.
   */
  'beforeId': (number);
  /**
   * Only doctors and appointment types that can be booked.
   */
  'activeOnly': (boolean);
}
