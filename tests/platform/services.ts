import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { freePort } from '@maternity/testkit';
import { answersReady, startProgram } from './program.ts';
import type { Program } from './program.ts';
import { root } from './root.ts';
import type { Scope } from './scope.ts';

/** Shared by the services of a run and by the clients that mint their own tokens. */
export const accessSecret = randomBytes(32).toString('hex');
export const ticketSecret = randomBytes(32).toString('hex');

/** A service with the port that its clients use; `restart` begins it anew there after it was stopped or killed. */
export type Service = { port: number; program: Program; restart: () => Promise<void> };

type Launch = { name: string; port: number; environment: Record<string, string> };

async function startService(scope: Scope, { name, port, environment }: Launch): Promise<Service> {
  const adminPort = await freePort();
  const start = (): Promise<Program> =>
    startProgram(scope, {
      name,
      script: join(root, `services/${name}/dist/main.js`),
      environment: { ADMIN_PORT: String(adminPort), ...environment },
      ready: () => answersReady(adminPort),
    });
  const service: Service = {
    port,
    program: await start(),
    restart: async () => {
      service.program = await start();
    },
  };
  return service;
}

export type AppointmentsOptions = { databaseUrl: string; redisUrl?: string };

export async function startAppointments(scope: Scope, options: AppointmentsOptions): Promise<Service> {
  const port = await freePort();
  return startService(scope, {
    name: 'appointments',
    port,
    environment: {
      APPOINTMENTS_DATABASE_URL: options.databaseUrl,
      GRPC_HOST: '127.0.0.1',
      GRPC_PORT: String(port),
      HOSPITAL_TIME_ZONE: 'UTC',
      HOSPITAL_CURRENCY: 'EUR',
      ...(options.redisUrl === undefined ? {} : { REDIS_URL: options.redisUrl }),
    },
  });
}

export async function startGateway(scope: Scope, appointmentsPort: number): Promise<Service> {
  const port = await freePort();
  return startService(scope, {
    name: 'gateway',
    port,
    environment: {
      HTTP_HOST: '127.0.0.1',
      HTTP_PORT: String(port),
      APPOINTMENTS_ADDRESS: `127.0.0.1:${appointmentsPort}`,
      ACCESS_TOKEN_SECRET: accessSecret,
      REALTIME_TICKET_SECRET: ticketSecret,
      REALTIME_URL: 'ws://127.0.0.1:1/ws',
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      HOSPITAL_CURRENCY: 'EUR',
      RATE_LIMITS: 'off',
    },
  });
}

export type NotificationsOptions = { appointmentsPort: number; redisUrl?: string };

/** Always the native engine: it refuses to start where the fallback would be measured instead. */
export async function startNotifications(scope: Scope, options: NotificationsOptions): Promise<Service> {
  const port = await freePort();
  return startService(scope, {
    name: 'notifications',
    port,
    environment: {
      WS_HOST: '127.0.0.1',
      WS_PORT: String(port),
      APPOINTMENTS_ADDRESS: `127.0.0.1:${options.appointmentsPort}`,
      // The stand-in tells of both; where appointments itself runs, nobody tells of the dashboard, and nobody listens.
      ANALYTICS_ADDRESS: `127.0.0.1:${options.appointmentsPort}`,
      REALTIME_TICKET_SECRET: ticketSecret,
      REALTIME_ENGINE: 'native',
      NODE_OPTIONS: '--max-semi-space-size=2', // As npm start has it.
      RATE_LIMITS: 'off',
      PUBLIC_URL: 'http://127.0.0.1:1',
      ...(options.redisUrl === undefined ? {} : { REDIS_URL: options.redisUrl }),
    },
  });
}
