import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLog } from '@maternity/kit';
import { createDatabase } from '@maternity/testkit';
import { discoverSource } from '../app/discover-files.ts';
import { sourceStore } from '../postgres/import-source.ts';
import { demoFolder, importDatabase, startImportHouse } from '../testing/import-house.ts';
import { importNext } from '../worker/import-work.ts';
const send = (response, body, code = 200) => {
  response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
function answer(emulator, request, response) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const name = decodeURIComponent(/\/b\/births\/o\/?(.*)$/.exec(url.pathname)?.[1] ?? '');
  if (name === '') {
    send(response, listing(emulator, url.searchParams));
    return;
  }
  const found = emulator.objects.get(name);
  if (found?.generation !== Number(url.searchParams.get('generation'))) send(response, { error: { code: 404 } }, 404);
  else if (url.searchParams.get('alt') === 'media')
    sendBytes(emulator, { name, found, range: request.headers.range }, response);
  else send(response, { name, ...described(found) });
}
function sendBytes({ reads }, { name, found, range }, response) {
  const from = /^bytes=(\d+)-/.exec(range ?? '')?.[1];
  reads.push(`${name} ${from ?? 'whole'}`);
  const body = found.bytes.subarray(Number(from ?? 0));
  const headers = { 'content-length': body.length, 'content-type': 'text/csv' };
  response.writeHead(from === undefined ? 200 : 206, headers).end(body);
}
const described = ({ generation, bytes }) => ({
  generation: String(generation),
  size: String(bytes.length),
});
function listing({ objects }, query) {
  const names = [...objects.keys()].filter((name) => name.startsWith(query.get('prefix') ?? '')).sort();
  const from = Number(query.get('pageToken') ?? 0);
  const items = names.slice(from, from + 2).map((name) => ({
    name,
    bucket: 'births',
    ...described(objects.get(name) ?? { generation: 0, bytes: Buffer.alloc(0) }),
  }));
  return { kind: 'storage#objects', items, ...(from + 2 < names.length ? { nextPageToken: String(from + 2) } : {}) };
}
let emulator;
let house;
beforeAll(async () => {
  const server = createServer((request, response) => {
    answer(emulator, request, response);
  });
  emulator = { server, objects: new Map(), reads: [] };
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  house = await startImportHouse(await createDatabase(importDatabase), {
    rowsInChunk: 100,
    gcsEndpoint: `http://127.0.0.1:${port}`,
  });
});
afterAll(async () => {
  await house.stop();
  await new Promise((resolve) => {
    emulator.server.close(resolve);
    emulator.server.closeAllConnections();
  });
});
const source = {
  name: 'births',
  uri: 'gs://births/daily/',
  dataset: 'births14',
  suspended: false,
  lastDiscoveryMs: 0,
  lastError: '',
};
async function discover() {
  const { files, storage } = house.parts;
  return discoverSource(
    { files, storage, sources: sourceStore(house.postgres), readDeclared: () => Promise.resolve() },
    source,
  );
}
const importOne = () =>
  importNext({
    parts: house.parts,
    owner: 'test',
    log: createLog('gcs', 'silent'),
    stopping: new AbortController().signal,
  });
describe('a bucket', () => {
  it('is listed page by page, and each generation of its objects is read once', async () => {
    const bytes = await readFile(join(demoFolder, 'births14.csv'));
    for (const name of ['daily/a.csv', 'daily/b.csv', 'daily/c.csv', 'other/d.csv'])
      emulator.objects.set(name, { generation: 1_700_000_000_000_001, bytes });
    emulator.objects.set('daily/', { generation: 1, bytes: Buffer.alloc(0) });
    expect(await discover()).toBe(3);
    expect(await discover()).toBe(0);
    for (let done = 0; done < 3; done += 1) expect(await importOne()).toBe(true);
    expect(await importOne()).toBe(false);
    expect(await house.run(1)).toMatchObject({
      object: 'gs://births/daily/a.csv',
      state: 'published',
      rowsKept: 1_000,
    });
    expect(await house.run(2)).toMatchObject({ state: 'duplicate' });
    // A profile of each, and the rows of the one that is new, behind its header.
    expect(emulator.reads).toEqual(['daily/a.csv whole', 'daily/a.csv 102', 'daily/b.csv whole', 'daily/c.csv whole']);
  });
  it('brings the newer generation, and refuses one that is gone', async () => {
    const bytes = await readFile(join(demoFolder, 'births14.csv'));
    emulator.objects.set('daily/a.csv', {
      generation: 1_700_000_000_000_002,
      bytes: bytes.subarray(0, bytes.lastIndexOf('\n', -2) + 1),
    });
    expect(await discover()).toBe(1);
    expect(await importOne()).toBe(true);
    expect(await house.run(4)).toMatchObject({ state: 'published', rowsKept: 999 });
    emulator.objects.set('daily/e.csv', { generation: 5, bytes });
    expect(await discover()).toBe(1);
    emulator.objects.set('daily/e.csv', { generation: 6, bytes });
    expect(await importOne()).toBe(true);
    expect(await house.run(5)).toMatchObject({ state: 'rejected', errorCode: 'object-gone' });
  });
});
//# sourceMappingURL=gcs-objects.test.js.map
