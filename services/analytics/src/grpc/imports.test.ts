import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { analyticsProto, callerToMetadata, type Role } from '@maternity/contracts';
import { connectGrpc, type GrpcChannel } from '@maternity/kit';
import { createDatabase, freePort, startService, type TestService } from '@maternity/testkit';
import { demoFolder, importDatabase, startImportHouse, type ImportHouse } from '../testing/import-house.ts';

const built = (program: string): string => fileURLToPath(new URL(`../../dist/${program}.main.js`, import.meta.url));
const { ImportService } = analyticsProto();

let house: ImportHouse;
let services: TestService[];
let channel: GrpcChannel;
let folder: string;
let address: string;
beforeAll(async () => {
  house = await startImportHouse(await createDatabase(importDatabase));
  folder = await mkdtemp(join(tmpdir(), 'imports-'));
  const port = await freePort();
  address = `127.0.0.1:${port}`;
  const environment = { ANALYTICS_DATABASE_URL: house.url, WAREHOUSE_URL: house.url };
  services = await Promise.all([
    startService(built('api'), { ...environment, GRPC_PORT: String(port) }),
    startService(built('worker'), environment),
  ]);
  channel = connectGrpc('analytics', address);
});
afterAll(async () => {
  await channel.stop();
  await Promise.all(services.map((service) => service.stop()));
  await house.stop();
  await rm(folder, { recursive: true });
});

type Ended = { code: number; stdout: string; stderr: string };

/** The command, without a database of its own: the platform that runs does the work. */
async function command(dataset: string, file: string): Promise<Ended> {
  const options = ['--dataset', dataset, join(demoFolder, file), '--report', join(folder, `${dataset}.json`)];
  const env = { PATH: process.env['PATH'], ANALYTICS_ADDRESS: address };
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [built('import'), ...options], { env })) };
  } catch (error) {
    const { code, stdout, stderr } = error as Ended;
    return { code, stdout, stderr };
  }
}

const as = (role: Role) => ({
  deadlineMs: 5_000,
  metadata: callerToMetadata({ accountId: 1, role, requestId: 'test' }),
});

describe('npm run import', () => {
  it('has the platform import a file, and its exit code says that all rows were kept', async () => {
    const { code, stdout, stderr } = await command('births14', 'births14.csv');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('published: 1000 rows kept, 0 rejected');
    const report: unknown = JSON.parse(await readFile(join(folder, 'births14.json'), 'utf8'));
    expect(report).toMatchObject({ state: 'published', rowsKept: 1_000, rejected: [] });
  }, 60_000);

  it('says why a file was refused, and ends with 1', async () => {
    const { code, stdout } = await command('gestation', 'births14.csv');
    expect(code).toBe(1);
    expect(stdout).toContain('rejected (header-misses-column): 0 rows kept');
  }, 60_000);

  it('ends with 1 where there is no such file', async () => {
    expect(await command('gestation', 'nothing.csv')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no file'),
    });
  });
});

describe('ImportService', () => {
  const { ListDatasets, ListRuns, ListSources, PutSource } = ImportService.service;

  it('tells stakeholders how fresh datasets are, and nothing else', async () => {
    const { datasets } = await channel.call(ListDatasets, {}, as('stakeholder'));
    expect(datasets.find(({ name }) => name === 'births14')).toMatchObject({ rows: 1_000, contractVersion: 1 });
    await expect(channel.call(ListRuns, {}, as('stakeholder'))).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(channel.call(ListDatasets, {}, as('patient'))).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('pages through runs for the administrator', async () => {
    const first = await channel.call(ListRuns, { limit: 1 }, as('admin'));
    expect(first.runs).toMatchObject([{ dataset: 'gestation', state: 'rejected', errorCode: 'header-misses-column' }]);
    const second = await channel.call(ListRuns, { limit: 1, beforeId: first.nextBeforeId }, as('admin'));
    expect(second).toMatchObject({ runs: [{ dataset: 'births14', rowsRead: 1_000 }], nextBeforeId: 0 });
  });

  it('keeps sources, and refuses addresses that it cannot read', async () => {
    const source = { name: 'nightly', uri: 'gs://hospital/nightly/', dataset: 'births14', suspended: true };
    expect(await channel.call(PutSource, source, as('admin'))).toMatchObject(source);
    const { sources } = await channel.call(ListSources, {}, as('admin'));
    expect(sources.map(({ name }) => name)).toContain('nightly');
    await expect(channel.call(PutSource, { ...source, uri: 'https://x' }, as('admin'))).rejects.toMatchObject({
      kind: 'invalid',
    });
  });
});
