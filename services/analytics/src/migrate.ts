import { fileURLToPath } from 'node:url';
import { isAppError } from '@maternity/errors';
import { createLog, migrate } from '@maternity/kit';
import { loadMigrationConfig } from './config.ts';

const folderOf = (database: string): string =>
  fileURLToPath(new URL(`../migrations/postgres/${database}/`, import.meta.url));

/** Brings both databases up to this build. Run by hand or by a Job, never by a replica that boots. */
async function run(): Promise<void> {
  const config = loadMigrationConfig();
  const log = createLog('analytics-migrate', config.LOG_LEVEL);
  const databases = { main: config.ANALYTICS_DATABASE_URL, warehouse: config.WAREHOUSE_URL };
  for (const [database, url] of Object.entries(databases)) {
    const names = await migrate(url, folderOf(database));
    log.info({ 'maternity.database': database, 'maternity.migrations': names }, `${names.length} ran`);
  }
}

await run().catch((error: unknown) => {
  const log = createLog('analytics-migrate', 'info');
  log.fatal(isAppError(error) ? { 'error.code': error.code } : { err: error }, 'migration failed');
  process.exitCode = 1;
});
