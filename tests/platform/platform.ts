import type { RunningPostgres } from '@maternity/embedded-postgres';
import { createDatabase } from './database.ts';
import type { Scope } from './scope.ts';
import { seedHospital } from './seed.ts';
import type { Cast } from './seed.ts';
import { startAppointments, startGateway, startNotifications } from './services.ts';
import type { Service } from './services.ts';

export type Platform = {
  databaseUrl: string;
  gatewayUrl: string;
  cast: Cast;
  appointments: Service;
  notifications: Service;
  gateway: Service;
};

export type PlatformOptions = { postgres: RunningPostgres; name: string; cast: Cast };

/** All three services on a database of their own with a seeded hospital. */
export async function startPlatform(scope: Scope, { postgres, name, cast }: PlatformOptions): Promise<Platform> {
  const databaseUrl = await createDatabase(postgres, name);
  await seedHospital(databaseUrl, cast);
  const appointments = await startAppointments(scope, { databaseUrl });
  const notifications = await startNotifications(scope, { appointmentsPort: appointments.port });
  const gateway = await startGateway(scope, appointments.port);
  const gatewayUrl = `http://127.0.0.1:${gateway.port}`;
  return { databaseUrl, gatewayUrl, cast, appointments, notifications, gateway };
}
