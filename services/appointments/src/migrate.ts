import { fileURLToPath } from 'node:url';
import { isAppError } from '@maternity/errors';
import { createLog, migrate } from '@maternity/kit';
import { loadMigrationConfig } from './config.ts';

/** Brings the schema up to this build. Run by hand or by a Job, never by a replica that boots. */
async function run(): Promise<void> {
  const config = loadMigrationConfig();
  const folder = fileURLToPath(new URL('../migrations/', import.meta.url));
  const names = await migrate(config.APPOINTMENTS_DATABASE_URL, folder);
  createLog('appointments-migrate', config.LOG_LEVEL).info({ 'maternity.migrations': names }, `${names.length} ran`);
}

await run().catch((error: unknown) => {
  const log = createLog('appointments-migrate', 'info');
  log.fatal(isAppError(error) ? { 'error.code': error.code } : { err: error }, 'migration failed');
  process.exitCode = 1;
});
