import { fileURLToPath } from 'node:url';
import { connectPostgres, runService, schemaCheck } from '@maternity/kit';
import { loadWorkerConfig } from './config.ts';

const mainMigrations = fileURLToPath(new URL('../migrations/postgres/main/', import.meta.url));

await runService('analytics-worker', loadWorkerConfig, async (config, { log }) => {
  // Stores
  const { ANALYTICS_DATABASE_URL: url, DATABASE_POOL_SIZE: poolSize } = config;
  const postgres = connectPostgres({ url, poolSize, applicationName: 'analytics-worker' }, log);
  const ready = await schemaCheck(postgres, mainMigrations);

  return { checks: { postgres: ready }, stop: [postgres] };
});
