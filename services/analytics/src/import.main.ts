import { createHash, randomUUID } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { analyticsProto, callerToMetadata } from '@maternity/contracts';
import { conflict, invalid, isAppError } from '@maternity/errors';
import { connectGrpc, createLog } from '@maternity/kit';
import type { FileState } from './domain/import-file.ts';
import { loadImportConfig, type ImportConfig } from './config.ts';
import { contractFromYaml } from './csv/contract-yaml.ts';
import { localObject } from './files/local-files.ts';
import { reportImport, watchImport, type WatchedImport } from './terminal/show-import.ts';
import { connectImports } from './wiring.main.ts';
import { importNext } from './worker/import-work.ts';

const usage = `npm run import -- --dataset NAME FILE [--contract CONTRACT.yaml] [--report REPORT.json]

Imports a CSV file by the contract of its dataset. With ANALYTICS_DATABASE_URL into that database, by itself; otherwise
the analytics at ANALYTICS_ADDRESS (npm start) is asked to, which must see the file under the same path.
Exit code 0: all rows were kept. 1: some were not, or none.
`;

type Wanted = { dataset: string; path: string; contract: string | undefined; report: string | undefined };
type Opened = { watched: WatchedImport; stop(): Promise<void> };

/** Whoever asks again has mended something. */
const canBeginAnew = (state: string | undefined): boolean => state === 'rejected' || state === 'dead';

/** Imports in this process, as a worker would; other files of the dataset that wait go first. */
async function importHere(config: ImportConfig & { ANALYTICS_DATABASE_URL: string }, wanted: Wanted): Promise<Opened> {
  const log = createLog('analytics-import', config.LOG_LEVEL === 'info' ? 'error' : config.LOG_LEVEL);
  const { postgres, parts, discovery, runs } = connectImports(config, log);
  await discovery.readDeclared();
  if (wanted.contract !== undefined) {
    const contract = contractFromYaml(await readFile(wanted.contract, 'utf8'));
    await parts.contracts.keep(contract);
  }
  if (!(await parts.contracts.read(wanted.dataset)))
    throw invalid('unknown-dataset', `There is no contract for ${wanted.dataset}.`);
  const object = await localObject(wanted.path);
  await parts.files.discover([object], { source: '', dataset: wanted.dataset });
  const id = (await parts.files.find(object, wanted.dataset)) ?? 0;
  if (canBeginAnew((await runs.get(id))?.state)) await runs.replay(id);
  const stopping = new AbortController();
  const work = { parts, owner: randomUUID(), log, stopping: stopping.signal };
  const working = (async () => {
    while (!stopping.signal.aborted) {
      const done = (await importNext(work, id)) || (await importNext(work));
      if (!done) await delay(100);
    }
  })();
  process.once('SIGTERM', () => {
    stopping.abort();
  });
  const run = async () => {
    const found = await runs.get(id);
    if (!found || stopping.signal.aborted)
      throw conflict('import-stopped', 'The import was stopped; run it again to go on.');
    return found;
  };
  return {
    watched: { run, rejectedRows: (afterId) => runs.rejectedRows({ runId: id, limit: 1_000, afterId }) },
    stop: async () => {
      stopping.abort();
      await working;
      await postgres.stop();
    },
  };
}

/** Declares the file as a suspended source of its own, so that it is looked at once. */
async function importThere(
  { ANALYTICS_ADDRESS: address }: ImportConfig,
  { dataset, path, contract }: Wanted,
): Promise<Opened> {
  if (contract !== undefined)
    throw invalid('contract-elsewhere', 'Put the contract into services/analytics/contracts.');
  const channel = connectGrpc('analytics', address);
  const { ImportService } = analyticsProto();
  const { PutSource, DiscoverFiles, ListRuns, GetRun, ListRejectedRows, ReplayRun } = ImportService.service;
  const metadata = callerToMetadata({ accountId: 0, role: 'admin', requestId: randomUUID() });
  const options = { deadlineMs: 60_000, metadata };
  const name = `file-${createHash('sha256').update(`${dataset} ${path}`).digest('hex').slice(0, 16)}`;
  const source = { name, dataset, uri: pathToFileURL(path).href, suspended: true };
  await channel.call(PutSource, source, options);
  await channel.call(DiscoverFiles, { source: name }, options);
  const { object, bucket } = await localObject(path);
  const { runs } = await channel.call(ListRuns, { limit: 100, dataset }, options);
  const found = runs.find((run) => run.object === `${bucket}/${object}`);
  if (!found) throw invalid('file-not-found', 'Analytics does not see the file.');
  const { id } = found;
  if (canBeginAnew(found.state)) await channel.call(ReplayRun, { id }, options);
  return {
    watched: {
      run: async () => {
        const run = await channel.call(GetRun, { id }, { ...options, retry: true });
        return { ...run, state: run.state as FileState };
      },
      rejectedRows: async (afterId) =>
        (await channel.call(ListRejectedRows, { runId: id, limit: 100, afterId }, options)).rows,
    },
    stop: () => channel.stop(),
  };
}

async function wantedFrom(
  values: { dataset?: string; contract?: string; report?: string },
  files: string[],
): Promise<Wanted> {
  const [file] = files;
  if (values.dataset === undefined || file === undefined || files.length > 1) throw invalid('usage', usage);
  const path = await realpath(resolve(file)).catch(() => undefined);
  if (path === undefined) throw invalid('file-not-found', `There is no file ${file}.`);
  return { dataset: values.dataset, path, contract: values.contract, report: values.report };
}

async function run(): Promise<boolean> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dataset: text, contract: text, report: text, help: { type: 'boolean' } },
  });
  if (values.help === true) {
    process.stdout.write(usage);
    return true;
  }
  const wanted = await wantedFrom(values, positionals);
  const config = loadImportConfig();
  const { ANALYTICS_DATABASE_URL: url } = config;
  const opened =
    url === undefined
      ? await importThere(config, wanted)
      : await importHere({ ...config, ANALYTICS_DATABASE_URL: url }, wanted);
  try {
    const done = await watchImport(opened.watched);
    return await reportImport(opened.watched, done, wanted.report ?? join('.data', 'imports', `${done.id}.json`));
  } finally {
    await opened.stop();
  }
}

await run().then(
  (kept) => process.exit(kept ? 0 : 1),
  (error: unknown) => {
    const known = isAppError(error) || (error instanceof Error && 'code' in error);
    process.stderr.write(`${known ? error.message : error instanceof Error ? (error.stack ?? '') : 'failed'}\n`);
    process.exit(1);
  },
);
