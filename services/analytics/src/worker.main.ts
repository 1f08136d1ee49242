import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { connectPostgres, runService, schemaCheck, startLoop, type Log, type Stoppable } from '@maternity/kit';
import { advanceRefresh } from './app/advance-refresh.ts';
import { scheduleRefresh } from './app/schedule-refresh.ts';
import { databaseUrlOf, loadWorkerConfig, type WorkerConfig } from './config.ts';
import { businessDateOfZone } from './domain/refresh-date.ts';
import { readReplicaFile } from './files/replica-file.ts';
import { connectImports } from './wiring.main.ts';
import { measureImports } from './postgres/import-metrics.ts';
import { generationStore } from './postgres/generation.ts';
import { refreshStore } from './postgres/refresh.ts';
import { refreshSteps } from './postgres/refresh-step.ts';
import { replicaStore } from './postgres/replica.ts';
import { measureFreshness } from './postgres/replica-freshness.ts';
import { longStatementMs, postgresTargets } from './postgres/replica-target.ts';
import { discoverAll } from './worker/discovery.ts';
import { importNext } from './worker/import-work.ts';

/** Two replicas at a time: one reads while the other writes. */
const refreshLanes = ['refresh 1', 'refresh 2'];
const mainMigrations = fileURLToPath(new URL('../migrations/postgres/main/', import.meta.url));

await runService('analytics-worker', loadWorkerConfig, async (config, { log }) => {
  // Stores
  const { ANALYTICS_DATABASE_URL: url, DATABASE_POOL_SIZE: poolSize } = config;
  const postgres = connectPostgres({ url, poolSize, applicationName: 'analytics-worker' }, log);
  const ready = await schemaCheck(postgres, mainMigrations);

  // Background work
  const refresh = wireRefresh(config, log);
  const imports = wireImports(config, log);

  return { checks: { postgres: ready }, stop: [...imports, ...refresh, postgres] };
});

/** What keeps the replicas and the warehouse fresh, over connections of its own: its statements are long. */
function wireRefresh(config: WorkerConfig, log: Log): Stoppable[] {
  const main = connectPostgres(
    {
      url: config.ANALYTICS_DATABASE_URL,
      poolSize: 2 * refreshLanes.length,
      applicationName: 'analytics-refresh',
      statementTimeoutMs: longStatementMs,
      settings: { TimeZone: 'UTC' },
    },
    log,
  );
  measureFreshness(main);
  const parts = {
    generations: generationStore(main),
    steps: refreshSteps(main, randomUUID()),
    targets: postgresTargets({ main, urlOf: databaseUrlOf, log }),
  };
  const lanes = refreshLanes.map((name) => startLoop({ name, intervalMs: 500, log }, () => advanceRefresh(parts)));
  const schedule = startLoop({ name: 'refresh schedule', intervalMs: 30_000, log }, async () => {
    const { REPLICAS_FILE: file, REFRESH_SCHEDULE: schedule, HOSPITAL_TIME_ZONE: zone } = config;
    if (file !== undefined) await replicaStore(main).putAllOfFile(await readReplicaFile(file));
    if (schedule === 'off') return false;
    return scheduleRefresh({
      refreshes: refreshStore(main),
      clock: Date.now,
      businessDateOf: businessDateOfZone(zone),
    });
  });
  return [schedule, ...lanes, main];
}

/** What imports CSV files, over connections of its own. A file that it holds is released where it stands on SIGTERM. */
function wireImports(config: WorkerConfig, log: Log): Stoppable[] {
  const { postgres, parts, discovery } = connectImports(config, log);
  measureImports(postgres);
  const stopping = new AbortController();
  const work = { parts, owner: randomUUID(), log, stopping: stopping.signal };
  const lane = startLoop({ name: 'imports', intervalMs: 500, log }, () => importNext(work));
  const lookout = startLoop({ name: 'import discovery', intervalMs: 30_000, log }, async () => {
    if ((await discoverAll(discovery, log)) > 0) lane.wake();
    return false;
  });
  const release = {
    name: 'imports',
    stop: () => {
      stopping.abort();
      return lane.stop();
    },
  };
  return [lookout, release, postgres];
}
