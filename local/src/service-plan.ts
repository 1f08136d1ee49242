import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';
import type { Secrets } from './secrets.ts';
import type { DatabaseUrls } from './database.ts';
import { StartError, addressOf, databaseNames, databaseVariables } from './settings.ts';
import type { Endpoint, Settings } from './settings.ts';

/** In the order of start; they are stopped the other way round: doors first, then what they ask. */
export const partNames = ['appointments', 'analytics', 'analytics-worker', 'notifications', 'gateway'] as const;
export type PartName = (typeof partNames)[number];

/** Which service's code a part runs, and which of its programs. */
const programs: Record<PartName, { service: ServiceName; program: string }> = {
  appointments: { service: 'appointments', program: 'main' },
  analytics: { service: 'analytics', program: 'api.main' },
  'analytics-worker': { service: 'analytics', program: 'worker.main' },
  notifications: { service: 'notifications', program: 'main' },
  gateway: { service: 'gateway', program: 'main' },
};
export type ServiceName = Exclude<PartName, 'analytics-worker'>;
export const serviceOf = (part: PartName): ServiceName => programs[part].service;

/** What to run, with what environment, and where it tells that it is ready. */
export type ServicePlan = { name: PartName; script: string; environment: NodeJS.ProcessEnv; readyUrl: string };

export const scriptOf = (service: ServiceName, program: string): string =>
  join(projectRoot, 'services', service, 'dist', `${program}.js`);

const programOf = (part: PartName): string => scriptOf(serviceOf(part), programs[part].program);

const demoSources = 'services/analytics/demo-data/sources.yaml';
const webFolder = join(projectRoot, 'services/web/dist');

/** Nothing compiles at a start; npm does when it installs, unless it was told to run no scripts. */
export function checkBuilt(): void {
  const files = [...partNames.map(programOf), join(webFolder, 'index.html')];
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new StartError(`${missing} is not there. Build first: npm run build`);
}

export const gatewayUrl = ({ endpoints }: Settings): string => `http://${addressOf(endpoints.http)}`;
export const realtimeUrl = ({ endpoints }: Settings): string => `ws://${addressOf(endpoints.ws)}/ws`;

type Shared = Record<'HOSPITAL_TIME_ZONE' | 'HOSPITAL_CURRENCY' | 'APPOINTMENTS_ADDRESS' | 'ANALYTICS_ADDRESS', string>;

export function planServices(settings: Settings, secrets: Secrets, databases: DatabaseUrls): ServicePlan[] {
  const { endpoints, timeZone, currency } = settings;
  const shared = {
    HOSPITAL_TIME_ZONE: timeZone,
    HOSPITAL_CURRENCY: currency,
    APPOINTMENTS_ADDRESS: addressOf(endpoints.grpc),
    ANALYTICS_ADDRESS: addressOf(endpoints.analyticsGrpc),
  };
  return [
    plan('appointments', endpoints.appointmentsAdmin, {
      ...shared,
      APPOINTMENTS_DATABASE_URL: databases.appointments,
      GRPC_HOST: endpoints.grpc.host,
      GRPC_PORT: String(endpoints.grpc.port),
      // The demo's first events are three months old: a consumer that starts later must still see them all.
      EVENT_RETENTION_DAYS: process.env['EVENT_RETENTION_DAYS'] || '365',
    }),
    plan('analytics', endpoints.analyticsAdmin, {
      ...shared,
      ...analyticsDatabases(databases),
      GRPC_HOST: endpoints.analyticsGrpc.host,
      GRPC_PORT: String(endpoints.analyticsGrpc.port),
    }),
    plan('analytics-worker', endpoints.analyticsWorkerAdmin, {
      ...shared,
      ...analyticsDatabases(databases),
      IMPORT_SOURCES_FILE: process.env['IMPORT_SOURCES_FILE'] || join(projectRoot, demoSources),
      REFRESH_SCHEDULE: process.env['REFRESH_SCHEDULE'] || 'on',
    }),
    ...planDoors(settings, secrets, shared),
  ];
}

function planDoors(settings: Settings, secrets: Secrets, shared: Shared): ServicePlan[] {
  const { endpoints } = settings;
  const { ws, http } = endpoints;
  const doors = {
    ...shared,
    PUBLIC_URL: process.env['PUBLIC_URL'] || gatewayUrl(settings),
    REALTIME_TICKET_SECRET: process.env['REALTIME_TICKET_SECRET'] || secrets.REALTIME_TICKET_SECRET,
  };
  return [
    plan('notifications', endpoints.notificationsAdmin, {
      ...doors,
      WS_HOST: ws.host,
      WS_PORT: String(ws.port),
      // Sockets outlive every young generation: a large one only keeps memory (5.8 against 4.2 KiB an idle socket).
      NODE_OPTIONS: process.env['NODE_OPTIONS'] || '--max-semi-space-size=2',
      // Nobody on this machine waits behind a load balancer that has to look away first.
      DRAIN_SECONDS: process.env['DRAIN_SECONDS'] || '1',
    }),
    plan('gateway', endpoints.gatewayAdmin, {
      ...doors,
      ACCESS_TOKEN_SECRET: process.env['ACCESS_TOKEN_SECRET'] || secrets.ACCESS_TOKEN_SECRET,
      REALTIME_URL: process.env['REALTIME_URL'] || realtimeUrl(settings),
      HTTP_HOST: http.host,
      HTTP_PORT: String(http.port),
      WEB_FOLDER: process.env['WEB_FOLDER'] || webFolder,
    }),
  ];
}

/** The main database, the warehouse and the replicas, under the names by which analytics knows them. */
export const analyticsDatabases = (urls: DatabaseUrls): Record<string, string> => ({
  REPLICAS_FILE: process.env['REPLICAS_FILE'] || join(projectRoot, 'local/data/replicas.yaml'),
  ...Object.fromEntries(
    databaseNames.filter((name) => name !== 'appointments').map((name) => [databaseVariables[name], urls[name]]),
  ),
});

function plan(name: PartName, admin: Endpoint, environment: NodeJS.ProcessEnv): ServicePlan {
  const address = { ADMIN_HOST: admin.host, ADMIN_PORT: String(admin.port) };
  return {
    name,
    script: programOf(name),
    environment: { ...process.env, ...environment, ...address },
    readyUrl: `http://${addressOf(admin)}/readyz`,
  };
}
