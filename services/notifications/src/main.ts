import {
  connectGrpc,
  connectRedis,
  runService,
  type RedisConnection,
  type Running,
  type ServiceContext,
} from '@maternity/kit';
import { coalesceHistory } from './app/coalesce-history.ts';
import type { UsedTickets } from './app/ports.ts';
import { rememberRevokedSessions } from './app/revoked-sessions.ts';
import { followDashboard } from './clients/dashboard-feed.ts';
import { followEvents, historyReader } from './clients/event-feed.ts';
import { followSessions } from './clients/session-feed.ts';
import { loadConfig, type Config } from './config.ts';
import { usedTicketsInRedis } from './redis/used-tickets.ts';
import { resumeTokens } from './tokens/resume-token.ts';
import { ticketReader } from './tokens/ticket.ts';
import { usedTicketsInMemory } from './tokens/used-tickets-in-memory.ts';
import { drain } from './ws/drain.ts';
import { beginAnew, publish, revoke, showDashboard } from './ws/follow.ts';
import { startHeartbeat } from './ws/heartbeat.ts';
import { originRule } from './ws/judge-upgrade.ts';
import { openDoor } from './ws/open-door.ts';
import { openEngine } from './ws/open-engine.ts';

await runService('notifications', loadConfig, start);

async function start(config: Config, { log }: ServiceContext): Promise<Running> {
  const limits = config.RATE_LIMITS === 'on';
  if (!limits) log.warn({ 'event.action': 'limits-off' }, 'RATE_LIMITS=off: sockets and frames are not limited');

  const appointments = connectGrpc('appointments', config.APPOINTMENTS_ADDRESS);
  const redis = config.REDIS_URL === undefined ? undefined : connectRedis(config.REDIS_URL, log);
  const used = rememberUsedTickets(redis);

  const hub = openDoor(openEngine(config.REALTIME_ENGINE, log), {
    log,
    limits,
    allowsOrigin: originRule([config.PUBLIC_URL, ...config.ALLOWED_ORIGINS]),
    readTicket: ticketReader(config.REALTIME_TICKET_SECRET, used),
    resume: resumeTokens(config.REALTIME_TICKET_SECRET),
    revoked: rememberRevokedSessions(),
    readHistory: coalesceHistory(historyReader(appointments, log)),
    isCurrent: () => events.isCurrent() && sessions.isCurrent(),
  });
  const events = followEvents({
    channel: appointments,
    log,
    beginAnew: (epoch) => beginAnew(hub, epoch),
    publish: (batch) => publish(hub, batch),
  });
  const sessions = followSessions({ channel: appointments, log, revoke: (list) => revoke(hub, list) });
  const analytics = connectGrpc('analytics', config.ANALYTICS_ADDRESS);
  const dashboard = followDashboard({ channel: analytics, log, show: (frame) => showDashboard(hub, frame) });
  const heartbeat = startHeartbeat(hub);
  const port = await hub.engine.listen(config.WS_HOST, config.WS_PORT);
  log.info({ 'server.port': port, 'maternity.engine': hub.engine.name }, 'WebSocket listens');

  const door = { name: 'door', stop: () => drain(hub, config.DRAIN_SECONDS) };
  return {
    // Visits are told without analytics: readiness does not ask it.
    checks: { 'event-feed': events.check, 'session-feed': sessions.check },
    stop: [door, heartbeat, events, sessions, dashboard, appointments, analytics, ...(redis ? [redis] : [])],
  };
}

function rememberUsedTickets(redis: RedisConnection | undefined): UsedTickets {
  const inMemory = usedTicketsInMemory();
  return redis ? usedTicketsInRedis(redis.client, inMemory) : inMemory;
}
