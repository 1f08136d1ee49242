import { startRedis } from '@maternity/testkit';
import { startCluster } from '../../platform/database.ts';
import type { BenchRun } from '../series.ts';
import { openLobby } from './lobby.ts';
import { measureCuts } from './measure-cuts.ts';
import { measureReturn } from './measure-return.ts';

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
