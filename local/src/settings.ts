import { resolve } from 'node:path';
import { projectRoot } from './project-root.ts';

/** An error for people: its text is all they need, a stack would only hide it. */
export class StartError extends Error {}

export type Endpoint = { host: string; port: number; portVariable: string; purpose: string };

const endpointVariables = {
  http: { host: 'HTTP_HOST', port: 'HTTP_PORT', standard: 8000, purpose: 'REST and web (gateway)' },
  ws: { host: 'WS_HOST', port: 'WS_PORT', standard: 8001, purpose: 'live channel (notifications)' },
  grpc: { host: 'GRPC_HOST', port: 'GRPC_PORT', standard: 50_051, purpose: 'gRPC (appointments)' },
  analyticsGrpc: { host: 'GRPC_HOST', port: 'ANALYTICS_GRPC_PORT', standard: 50_052, purpose: 'gRPC (analytics)' },
  gatewayAdmin: { host: 'ADMIN_HOST', port: 'GATEWAY_ADMIN_PORT', standard: 9464, purpose: 'health of gateway' },
  appointmentsAdmin: {
    host: 'ADMIN_HOST',
    port: 'APPOINTMENTS_ADMIN_PORT',
    standard: 9465,
    purpose: 'health of appointments',
  },
  notificationsAdmin: {
    host: 'ADMIN_HOST',
    port: 'NOTIFICATIONS_ADMIN_PORT',
    standard: 9466,
    purpose: 'health of notifications',
  },
  analyticsAdmin: { host: 'ADMIN_HOST', port: 'ANALYTICS_ADMIN_PORT', standard: 9467, purpose: 'health of analytics' },
  analyticsWorkerAdmin: {
    host: 'ADMIN_HOST',
    port: 'ANALYTICS_WORKER_ADMIN_PORT',
    standard: 9468,
    purpose: 'health of analytics-worker',
  },
} as const;

/** Each is a database of its own, by the variable that holds its address. */
export const databaseVariables = {
  appointments: 'APPOINTMENTS_DATABASE_URL',
  analytics: 'ANALYTICS_DATABASE_URL',
  warehouse: 'WAREHOUSE_URL',
  replica1: 'REPLICA1_URL',
  replica2: 'REPLICA2_URL',
  replica3: 'REPLICA3_URL',
} as const;
export type DatabaseName = keyof typeof databaseVariables;
export const databaseNames = Object.keys(databaseVariables) as DatabaseName[];

type EndpointName = keyof typeof endpointVariables;

export type Settings = {
  dataFolder: string;
  /** Databases that somebody else runs, instead of embedded ones. */
  databaseUrls: Partial<Record<DatabaseName, string>>;
  timeZone: string;
  currency: string;
  endpoints: Record<EndpointName, Endpoint>;
};

type Environment = Record<string, string | undefined>;

export function readSettings(environment: Environment): Settings {
  const names = Object.keys(endpointVariables) as EndpointName[];
  const endpoints = names.map((name) => [name, readEndpoint(name, environment)]);
  return {
    dataFolder: resolve(projectRoot, environment['DATA_FOLDER'] || '.data'),
    databaseUrls: readDatabaseUrls(environment),
    timeZone: readTimeZone(environment['HOSPITAL_TIME_ZONE'] || 'Europe/London'),
    currency: environment['HOSPITAL_CURRENCY'] || 'EUR',
    endpoints: Object.fromEntries(endpoints) as Settings['endpoints'],
  };
}

/** Where a client on this machine finds what listens there: a listener on every address is also on the loopback one. */
export function addressOf({ host, port }: Endpoint): string {
  if (host === '0.0.0.0') return `127.0.0.1:${port}`;
  if (host === '::') return `[::1]:${port}`;
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

export const databasesHelp = (): string =>
  databaseNames
    .map((name) => `  ${databaseVariables[name].padEnd(34)}a PostgreSQL of yours instead of an embedded one`)
    .join('\n');

export const variablesHelp = (): string =>
  Object.values(endpointVariables)
    .map(({ host, port, standard, purpose }) => `  ${port.padEnd(30)}${String(standard).padEnd(8)}${purpose}; ${host}`)
    .join('\n');

function readEndpoint(name: EndpointName, environment: Environment): Endpoint {
  const variable = endpointVariables[name];
  const text = environment[variable.port] || String(variable.standard);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new StartError(`${variable.port} must be a port from 1 to 65535.`);
  }
  const host = environment[variable.host] || '127.0.0.1';
  return { host, port, portVariable: variable.port, purpose: variable.purpose };
}

function readDatabaseUrls(environment: Environment): Settings['databaseUrls'] {
  const given = databaseNames.flatMap((name) => {
    const url = environment[databaseVariables[name]];
    return url ? [[name, url] as const] : [];
  });
  return Object.fromEntries(given);
}

function readTimeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone && name;
  } catch {
    throw new StartError('HOSPITAL_TIME_ZONE must be an IANA time zone, such as Europe/London.');
  }
}
