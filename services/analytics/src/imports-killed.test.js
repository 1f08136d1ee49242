import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '@maternity/kit';
import { createDatabase, eventually, startService } from '@maternity/testkit';
import { importDatabase, startImportHouse } from './testing/import-house.ts';
const worker = fileURLToPath(new URL('../dist/worker.main.js', import.meta.url));
const rows = 30_000;
const kills = 4;
const contract = (dataset) => `
dataset: ${dataset}
version: 1
key: [id]
columns:
  - { name: id, type: integer, required: true }
  - { name: at, type: timestamp, required: true }
  - { name: price, type: decimal, scale: 2, required: true }
facts:
  income: { at: at, amount: price }
`;
const text = `id,at,price\n${Array.from({ length: rows }, (_, index) => index % 1_000 === 7 ? `${index},never,1\n` : `${index},2024-01-0${(index % 9) + 1}T00:00:00Z,${index % 100}.25\n`).join('')}`;
let house;
let folder;
beforeAll(async () => {
    house = await startImportHouse(await createDatabase(importDatabase));
    folder = await mkdtemp(join(tmpdir(), 'imports-'));
});
afterAll(async () => {
    await house.stop();
    await rm(folder, { recursive: true });
});
async function stateOf(dataset) {
    const [found] = await house.postgres.query(sql `select state, chunks_done as chunks, lease_until is not null as lease from import_file where dataset = ${dataset}`);
    return found;
}
/** The worker that runs; a test that fails must not leave it behind. */
let running;
afterEach(async () => {
    await running?.kill();
});
async function startWorker() {
    const service = await startService(worker, {
        ANALYTICS_DATABASE_URL: house.url,
        WAREHOUSE_URL: house.url,
        IMPORT_CHUNK_ROWS: '100',
        IMPORT_SOURCES_FILE: join(folder, 'sources.yaml'),
    });
    running = service;
    return {
        ...service,
        stop: () => {
            running = undefined;
            return service.stop();
        },
        kill: () => {
            running = undefined;
            return service.kill();
        },
    };
}
/** Nobody waits half a minute for the lease of somebody who is dead. */
const endLease = () => house.postgres.query(sql `update import_file set lease_until = now() - interval '1 s' where lease_until is not null`);
const figures = (dataset) => house.postgres.query(sql `select (select md5(string_agg(business_key || document::text || line, ',' order by business_key))
            from import_row where dataset = ${dataset}) as hash,
          (select count(*)::int from import_row where dataset = ${dataset}) as kept,
          (select sum(amount_minor)::int from income where item = 'dataset:' || ${dataset}::text) as earned,
          (select sum(amount_minor)::int from measure_delta where item = 'dataset:' || ${dataset}::text) as measured,
          (select count(*)::int from import_rejected_row join import_file as file on file.id = file_id
            where dataset = ${dataset}) as rejected,
          (select count(*)::int from import_staged_row) as staged`);
async function declare(dataset) {
    await house.keep(contract(dataset));
    await writeFile(join(folder, `${dataset}.csv`), text);
    const source = { name: dataset.replace('_', '-'), uri: `./${dataset}.csv`, dataset };
    await writeFile(join(folder, 'sources.yaml'), JSON.stringify({ sources: [source] }));
}
describe('a worker', () => {
    it('that is killed anywhere leaves what another one finishes, to the same rows', async () => {
        await house.keep(contract('whole'));
        await writeFile(join(folder, 'whole.csv'), text);
        const whole = await house.import('whole', join(folder, 'whole.csv'));
        expect(whole).toMatchObject({ state: 'published', rowsKept: rows - 30, rowsRejected: 30 });
        while (await house.parts.files.sweep())
            ;
        await declare('killed_often');
        let seen = 0;
        for (let kill = 0; kill < kills; kill += 1) {
            const victim = await startWorker();
            const until = seen + Math.floor(Math.random() * 50);
            await eventually(async () => ((await stateOf('killed_often'))?.chunks ?? -1) >= until, { timeoutMs: 20_000 });
            await victim.kill();
            const left = await stateOf('killed_often');
            // Nothing that was committed is read again.
            expect(left?.chunks).toBeGreaterThanOrEqual(seen);
            seen = left?.chunks ?? 0;
            await endLease();
        }
        const last = await startWorker();
        await eventually(async () => (await stateOf('killed_often'))?.state === 'published', { timeoutMs: 60_000 });
        await eventually(async () => {
            expect(await figures('killed_often')).toEqual(await figures('whole'));
        });
        expect(await last.stop()).toBe(0);
    }, 120_000);
    it('that is told to stop releases its file after the present chunk', async () => {
        await declare('released');
        const first = await startWorker();
        await eventually(async () => ((await stateOf('released'))?.chunks ?? 0) >= 5, { timeoutMs: 20_000 });
        expect(await first.stop()).toBe(0);
        expect(await stateOf('released')).toMatchObject({ state: 'staging', lease: false });
        const second = await startWorker();
        await eventually(async () => (await stateOf('released'))?.state === 'published', { timeoutMs: 60_000 });
        await second.stop();
    }, 60_000);
});
//# sourceMappingURL=imports-killed.test.js.map