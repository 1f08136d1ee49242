import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { connectPostgres, type Log, type Postgres } from '@maternity/kit';
import type { DiscoveryParts } from './app/discover-files.ts';
import type { ContractStore, ImportParts, RunStore, SourceStore } from './app/import-ports.ts';
import { checkSource } from './app/put-source.ts';
import type { ImportsConfig } from './config.ts';
import { contractFromYaml } from './csv/contract-yaml.ts';
import { csvFormat } from './csv/csv-format.ts';
import { sourcesFromYaml } from './csv/sources-yaml.ts';
import { readContractFolder } from './files/contract-folder.ts';
import { localFiles, storageByScheme } from './files/local-files.ts';
import { gcsObjects } from './gcs/gcs-objects.ts';
import { contractStore } from './postgres/import-contract.ts';
import { fileStore } from './postgres/import-file.ts';
import { publishStore } from './postgres/import-publish.ts';
import { runStore } from './postgres/import-run.ts';
import { sourceStore } from './postgres/import-source.ts';

const ownContracts = fileURLToPath(new URL('../contracts/', import.meta.url));
/** Publishing a file is one transaction, whatever its size. */
const longestStatementMs = 60 * 60_000;

type Config = ImportsConfig & { ANALYTICS_DATABASE_URL: string; HOSPITAL_TIME_ZONE: string };
export type Imports = {
  postgres: Postgres;
  parts: ImportParts;
  discovery: DiscoveryParts;
  runs: RunStore;
};

/** Everything that imports are made of, for each of the programs that import. */
export function connectImports(config: Config, log: Log): Imports {
  const postgres = connectPostgres(
    {
      url: config.ANALYTICS_DATABASE_URL,
      poolSize: 3,
      applicationName: 'analytics-imports',
      statementTimeoutMs: longestStatementMs,
      settings: { TimeZone: 'UTC' },
    },
    log,
  );
  const contracts = contractStore(postgres, contractFromYaml);
  const sources = sourceStore(postgres);
  const files = fileStore(postgres);
  const storage = storageByScheme(localFiles(), gcsObjects(config.GCS_ENDPOINT));
  const timeZone = config.HOSPITAL_TIME_ZONE;
  const publishing = publishStore(postgres);
  return {
    postgres,
    parts: { contracts, files, publishing, storage, csv: csvFormat(config.IMPORT_CHUNK_ROWS), timeZone },
    discovery: { sources, files, storage, readDeclared: () => readDeclared(config, { contracts, sources }) },
    runs: runStore(postgres),
  };
}

async function readDeclared(config: Config, stores: { contracts: ContractStore; sources: SourceStore }): Promise<void> {
  const { IMPORT_CONTRACTS_FOLDER: folder, IMPORT_SOURCES_FILE: file } = config;
  const folders = folder === undefined ? [ownContracts] : [ownContracts, folder];
  for (const text of (await Promise.all(folders.map(readContractFolder))).flat()) {
    await stores.contracts.keep(contractFromYaml(text));
  }
  if (file === undefined) return;
  for (const source of sourcesFromYaml(await readFile(file, 'utf8'), file)) {
    checkSource(source);
    await stores.sources.put(source, 'file');
  }
}
