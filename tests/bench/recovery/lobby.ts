import type { RunningPostgres } from '@maternity/embedded-postgres';
import { createDatabase } from '../../platform/database.ts';
import type { Scope } from '../../platform/scope.ts';
import { startAppointments, startNotifications } from '../../platform/services.ts';
import type { Service } from '../../platform/services.ts';

export type Lobby = { databaseUrl: string; notifications: Service };

type LobbyParts = { name: string; redisUrl?: string };

/** The two services on a database of their own. */
export async function openLobby(
  scope: Scope,
  postgres: RunningPostgres,
  { name, redisUrl }: LobbyParts,
): Promise<Lobby> {
  const databaseUrl = await createDatabase(postgres, name);
  const redis = redisUrl === undefined ? {} : { redisUrl };
  const appointments = await startAppointments(scope, { databaseUrl, ...redis });
  const notifications = await startNotifications(scope, { appointmentsPort: appointments.port, ...redis });
  return { databaseUrl, notifications };
}
