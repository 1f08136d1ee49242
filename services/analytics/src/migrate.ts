import { fileURLToPath } from 'node:url';
import { isAppError } from '@maternity/errors';
import { createLog, migrate } from '@maternity/kit';
import { databaseUrlOf, loadMigrationConfig } from './config.ts';
import { readReplicaFile } from './files/replica-file.ts';
import { grantReporting } from './postgres/warehouse-login.ts';

const folderOf = (database: string): string =>
  fileURLToPath(new URL(`../migrations/postgres/${database}/`, import.meta.url));

type Database = { name: string; url: string; folders: string[] };

/** Brings the databases up to this build. Run by hand or by a Job, never by a replica that boots. */
async function run(): Promise<void> {
  const config = loadMigrationConfig();
  const log = createLog('analytics-migrate', config.LOG_LEVEL);
  const main = { name: 'main', url: config.ANALYTICS_DATABASE_URL, folders: ['main'] };
  const warehouse = { name: 'warehouse', url: config.WAREHOUSE_URL, folders: ['copy', 'warehouse'] };
  const replicas = config.REPLICAS_FILE === undefined ? [] : await declaredIn(config.REPLICAS_FILE);
  for (const { name, url, folders } of [main, warehouse, ...replicas]) {
    for (const folder of folders) {
      const names = await migrate(url, folderOf(folder));
      log.info({ 'maternity.database': name, 'maternity.migrations': names }, `${names.length} ran`);
    }
  }
  const { REPORTING_LOGIN: login, REPORTING_PASSWORD: password } = config;
  if (password === undefined) return;
  for (const { url } of [warehouse, ...replicas]) await grantReporting(url, { name: login, password });
  log.info({ 'maternity.databases': replicas.length + 1 }, 'the reporting login may read');
}

/** Those that the file declares and that have a URL here; a worker brings any other up when it refreshes it. */
async function declaredIn(file: string): Promise<Database[]> {
  const declarations = await readReplicaFile(file);
  return declarations.flatMap(({ name, urlEnvironmentKey, suspended }) => {
    const url = databaseUrlOf(urlEnvironmentKey);
    return url === undefined || suspended ? [] : [{ name, url, folders: ['copy', 'replica'] }];
  });
}

await run().catch((error: unknown) => {
  const log = createLog('analytics-migrate', 'info');
  log.fatal(isAppError(error) ? { 'error.code': error.code } : { err: error }, 'migration failed');
  process.exitCode = 1;
});
