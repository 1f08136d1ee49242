import type { RunningPostgres } from '@maternity/embedded-postgres';
import { startRedis } from '@maternity/testkit';
import { createDatabase, startCluster } from '../../platform/database.ts';
import { startAppointments, startNotifications } from '../../platform/services.ts';
import type { Service } from '../../platform/services.ts';
import type { Scope } from '../../platform/scope.ts';
import type { BenchRun } from '../series.ts';
import { measureCuts } from './measure-cuts.ts';
import { measureReturn } from './measure-return.ts';

export type Lobby = { databaseUrl: string; notifications: Service };

const midwayMs = 10_000;

export async function benchRecovery(run: BenchRun): Promise<string> {
  const postgres = await startCluster(run.scope);
  if (run.wants('cut')) {
    await run.scope.within(async (scope) => {
      const lobby = await openLobby(scope, postgres, { name: 'cuts' });
      await measureCuts(run, scope, { title: '2,000 sockets cut every 10 s', lobby });
    });
  }
  if (run.wants('killed')) {
    await run.scope.within(async (scope) => {
      const lobby = await openLobby(scope, postgres, { name: 'killed' });
      const midway = async (): Promise<void> => {
        await lobby.notifications.program.stop('SIGKILL');
        await lobby.notifications.restart();
      };
      await measureCuts(run, scope, { title: 'the same, notifications killed twice', lobby, midway, midwayMs });
    });
  }
  if (run.wants('Redis')) {
    await run.scope.within(async (scope) => {
      const redis = await startRedis();
      scope.onEnd(() => redis.stop());
      const lobby = await openLobby(scope, postgres, { name: 'flushed', redisUrl: redis.url });
      const midway = (): Promise<void> => redis.flush();
      await measureCuts(run, scope, { title: 'the same, Redis flushed', lobby, midway, midwayMs: 1_000 });
    });
  }
  if (run.wants('at once')) {
    await run.scope.within(async (scope) => {
      await measureReturn(run, scope, await openLobby(scope, postgres, { name: 'at_once' }));
    });
  }
  return postgres.version;
}

type LobbyParts = { name: string; redisUrl?: string };

/** The two services on a database of their own. */
async function openLobby(scope: Scope, postgres: RunningPostgres, { name, redisUrl }: LobbyParts): Promise<Lobby> {
  const databaseUrl = await createDatabase(postgres, name);
  const redis = redisUrl === undefined ? {} : { redisUrl };
  const appointments = await startAppointments(scope, { databaseUrl, ...redis });
  const notifications = await startNotifications(scope, { appointmentsPort: appointments.port, ...redis });
  return { databaseUrl, notifications };
}
