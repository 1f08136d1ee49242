export { createDatabase } from './create-database.ts';
export type { DatabaseOptions, TestDatabase } from './create-database.ts';
export { eventually } from './eventually.ts';
export { freePort } from './free-port.ts';
export { expectNoLeaks, openHandles } from './leaks.ts';
export type { OpenHandles } from './leaks.ts';
export { startRedis } from './start-redis.ts';
export type { TestRedis } from './start-redis.ts';
export { mintTicket } from './mint-ticket.ts';
export type { TicketClaims } from './mint-ticket.ts';
export { serveStandIn } from './stand-in-appointments.ts';
export type { StandInAppointments } from './stand-in-appointments.ts';
export {
  appendEvent,
  beginLogAnew,
  createStandInLog,
  revokeSession,
  showDashboard,
  topOf,
  trimChannel,
  trimLog,
} from './stand-in-log.ts';
export type { NewEvent, StandInEvent, StandInLog } from './stand-in-log.ts';
export { startService } from './start-service.ts';
export type { TestService } from './start-service.ts';
export { stopWhenWeDie } from './stop-when-we-die.ts';
export { dial, publicationsIn } from './dial.ts';
export type { DialOptions, Frame, RawSocket } from './dial.ts';
export { restartNotifications, startNotifications, ticketSecret } from './start-notifications.ts';
export type { Entered, RealtimeHouse, Sub, Welcome } from './start-notifications.ts';
