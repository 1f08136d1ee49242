// Generated from proto/maternity/appointments/v1/event_feed.proto by `npm run generate`. Do not edit.

import type { ChannelPosition as _maternity_appointments_v1_ChannelPosition, ChannelPosition__Output as _maternity_appointments_v1_ChannelPosition__Output } from '../../../maternity/appointments/v1/ChannelPosition.ts';
import type { Long } from '@grpc/proto-loader';

export interface Event {
  /**
   * UUID, unique for ever.
   */
  'id'?: (string);
  /**
   * Position in the whole log, assigned after commit, ascending, without late arrivals.
   */
  'sequence'?: (number | string | Long);
  /**
   * For example "appointment.approved".
   */
  'kind'?: (string);
  /**
   * Commit-side clock, milliseconds since 1970.
   */
  'atMs'?: (number | string | Long);
  /**
   * JSON object: what consumers need. Never a name.
   */
  'facts'?: (string);
  /**
   * Where the event stands in each channel that carries it; offsets begin at 1 and have no gaps.
   */
  'positions'?: (_maternity_appointments_v1_ChannelPosition)[];
  /**
   * W3C trace context of the request that caused it; empty where there was none.
   */
  'traceparent'?: (string);
}

export interface Event__Output {
  /**
   * UUID, unique for ever.
   */
  'id': (string);
  /**
   * Position in the whole log, assigned after commit, ascending, without late arrivals.
   */
  'sequence': (number);
  /**
   * For example "appointment.approved".
   */
  'kind': (string);
  /**
   * Commit-side clock, milliseconds since 1970.
   */
  'atMs': (number);
  /**
   * JSON object: what consumers need. Never a name.
   */
  'facts': (string);
  /**
   * Where the event stands in each channel that carries it; offsets begin at 1 and have no gaps.
   */
  'positions': (_maternity_appointments_v1_ChannelPosition__Output)[];
  /**
   * W3C trace context of the request that caused it; empty where there was none.
   */
  'traceparent': (string);
}
