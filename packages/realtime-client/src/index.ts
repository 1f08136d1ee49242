export { connectRealtime } from './connect-realtime.ts';
export type { RealtimeClient, RealtimeOptions } from './connect-realtime.ts';
export type { Events, State } from './events.ts';
export type {
  AppointmentData,
  DashboardData,
  Position,
  Publication,
  Snapshot,
  Socket,
  SocketConstructor,
} from './protocol.ts';
