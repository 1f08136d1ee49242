import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import type { Secrets } from './secrets.ts';
import { StartError, addressOf } from './settings.ts';
import type { Endpoint, Settings } from './settings.ts';

/** In the order of start; they are stopped the other way round: doors first, then what they ask. */
export const serviceNames = ['appointments', 'notifications', 'gateway'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** What to run, with what environment, and where it tells that it is ready. */
export type ServicePlan = { name: ServiceName; script: string; environment: NodeJS.ProcessEnv; readyUrl: string };

export const scriptOf = (service: ServiceName, program = 'main'): string =>
  join(projectRoot, 'services', service, 'dist', `${program}.js`);

/** Nothing compiles at a start; npm does when it installs, unless it was told to run no scripts. */
export function checkBuilt(): void {
  const missing = serviceNames.map((name) => scriptOf(name)).find((script) => !existsSync(script));
  if (missing !== undefined) throw new StartError(`${missing} is not there. Build first: npm run build`);
}

export const gatewayUrl = ({ endpoints }: Settings): string => `http://${addressOf(endpoints.http)}`;
export const realtimeUrl = ({ endpoints }: Settings): string => `ws://${addressOf(endpoints.ws)}/ws`;

export function planServices(settings: Settings, secrets: Secrets, databaseUrl: string): ServicePlan[] {
  const { endpoints, timeZone, currency } = settings;
  const { grpc, ws, http } = endpoints;
  const shared = {
    HOSPITAL_TIME_ZONE: timeZone,
    HOSPITAL_CURRENCY: currency,
    APPOINTMENTS_ADDRESS: addressOf(grpc),
    PUBLIC_URL: process.env['PUBLIC_URL'] || gatewayUrl(settings),
  };
  return [
    plan('appointments', endpoints.appointmentsAdmin, {
      ...shared,
      APPOINTMENTS_DATABASE_URL: databaseUrl,
      GRPC_HOST: grpc.host,
      GRPC_PORT: String(grpc.port),
      // The demo's first events are three months old: a consumer that starts later must still see them all.
      EVENT_RETENTION_DAYS: process.env['EVENT_RETENTION_DAYS'] || '365',
    }),
    plan('notifications', endpoints.notificationsAdmin, {
      ...shared,
      REALTIME_TICKET_SECRET: process.env['REALTIME_TICKET_SECRET'] || secrets.REALTIME_TICKET_SECRET,
      WS_HOST: ws.host,
      WS_PORT: String(ws.port),
      // Sockets outlive every young generation: a large one only keeps memory (5.8 against 4.2 KiB an idle socket).
      NODE_OPTIONS: process.env['NODE_OPTIONS'] || '--max-semi-space-size=2',
      // Nobody on this machine waits behind a load balancer that has to look away first.
      DRAIN_SECONDS: process.env['DRAIN_SECONDS'] || '1',
    }),
    plan('gateway', endpoints.gatewayAdmin, {
      ...shared,
      ACCESS_TOKEN_SECRET: process.env['ACCESS_TOKEN_SECRET'] || secrets.ACCESS_TOKEN_SECRET,
      REALTIME_TICKET_SECRET: process.env['REALTIME_TICKET_SECRET'] || secrets.REALTIME_TICKET_SECRET,
      REALTIME_URL: process.env['REALTIME_URL'] || realtimeUrl(settings),
      HTTP_HOST: http.host,
      HTTP_PORT: String(http.port),
    }),
  ];
}

function plan(name: ServiceName, admin: Endpoint, environment: NodeJS.ProcessEnv): ServicePlan {
  const address = { ADMIN_HOST: admin.host, ADMIN_PORT: String(admin.port) };
  return {
    name,
    script: scriptOf(name),
    environment: { ...process.env, ...environment, ...address },
    readyUrl: `http://${addressOf(admin)}/readyz`,
  };
}
