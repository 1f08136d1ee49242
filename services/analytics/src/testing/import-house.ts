import { fileURLToPath } from 'node:url';
import { connectPostgres, createLog, migrate, sql, type Postgres } from '@maternity/kit';
import type { ImportParts, ImportRun } from '../app/import-ports.ts';
import { contractFromYaml } from '../csv/contract-yaml.ts';
import { csvFormat } from '../csv/csv-format.ts';
import { readContractFolder } from '../files/contract-folder.ts';
import { localFiles, localObject, storageByScheme } from '../files/local-files.ts';
import { gcsObjects } from '../gcs/gcs-objects.ts';
import { contractStore } from '../postgres/import-contract.ts';
import { fileStore } from '../postgres/import-file.ts';
import { publishStore } from '../postgres/import-publish.ts';
import { runStore } from '../postgres/import-run.ts';
import { importNext } from '../worker/import-work.ts';

const migrationFolder = fileURLToPath(new URL('../../migrations/postgres/main/', import.meta.url));
const contractFolder = fileURLToPath(new URL('../../contracts/', import.meta.url));
export const demoFolder = fileURLToPath(new URL('../../demo-data/', import.meta.url));

export type ImportHouse = {
  url: string;
  postgres: Postgres;
  parts: ImportParts;
  /** Declares a contract that a test has written. */
  keep(yaml: string): Promise<void>;
  /** Imports a file as a worker would. */
  import(dataset: string, path: string): Promise<ImportRun>;
  run(id: number): Promise<ImportRun>;
  /** Of all rows of a dataset: the same for the same rows, whatever their order. */
  hashOf(dataset: string): Promise<string>;
  stop(): Promise<void>;
};

/** For createDatabase. */
export const importDatabase = {
  migrate: async (url: string): Promise<void> => {
    await migrate(url, migrationFolder);
  },
  template: 'analytics_imports',
};

type Database = { url: string; drop(): Promise<void> };

export async function startImportHouse(
  database: Database,
  { rowsInChunk = 1_000, gcsEndpoint = '' } = {},
): Promise<ImportHouse> {
  const log = createLog('imports', 'silent');
  const postgres = connectPostgres(
    { url: database.url, poolSize: 4, applicationName: `imports ${database.url}`, statementTimeoutMs: 60_000 },
    log,
  );
  const contracts = contractStore(postgres, contractFromYaml);
  for (const text of await readContractFolder(contractFolder)) await contracts.keep(contractFromYaml(text));
  const parts: ImportParts = {
    contracts,
    files: fileStore(postgres),
    publishing: publishStore(postgres),
    storage: storageByScheme(localFiles(), gcsObjects(gcsEndpoint || undefined)),
    csv: csvFormat(rowsInChunk),
    timeZone: 'Europe/London',
  };
  const runs = runStore(postgres);
  const run = async (id: number): Promise<ImportRun> => {
    const found = await runs.get(id);
    if (!found) throw new Error(`There is no import ${id}`);
    return found;
  };
  return {
    url: database.url,
    postgres,
    parts,
    run,
    keep: async (yaml) => contracts.keep(contractFromYaml(yaml)),
    import: async (dataset, path) => {
      const object = await localObject(path);
      await parts.files.discover([object], { source: '', dataset });
      const id = (await parts.files.find(object, dataset)) ?? 0;
      await importNext({ parts, owner: 'test', log, stopping: new AbortController().signal }, id);
      return run(id);
    },
    hashOf: async (dataset) => {
      const [found] = await postgres.query<{ hash: string }>(
        sql`select coalesce(md5(string_agg(business_key || encode(row_hash, 'hex') || document::text, ',' order by business_key)), '') as hash
            from import_row where dataset = ${dataset} and deleted_file_id is null`,
      );
      return found?.hash ?? '';
    },
    stop: async () => {
      await postgres.stop();
      await database.drop();
    },
  };
}
