import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from '@maternity/kit';
import { createDatabase } from '@maternity/testkit';
import { replayImport } from './app/replay-import.ts';
import { localObject } from './files/local-files.ts';
import { runStore } from './postgres/import-run.ts';
import { demoFolder, importDatabase, startImportHouse } from './testing/import-house.ts';
let house;
let folder;
beforeAll(async () => {
    house = await startImportHouse(await createDatabase(importDatabase), { rowsInChunk: 100 });
});
afterAll(async () => {
    await house.stop();
});
beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'imports-'));
});
afterEach(async () => {
    await rm(folder, { recursive: true });
});
const contractOf = (dataset, more = '', version = 1) => `
dataset: ${dataset}
version: ${version}
key: [id]
maxBadRatio: 1
${more}
columns:
  - { name: id, type: integer, required: true }
  - { name: at, type: timestamp, required: true }
  - { name: price, type: decimal, scale: 2, required: true, min: 0 }
facts:
  income: { at: at, amount: price }
`;
const rowsOf = (prices) => `id,at,price\n${prices.map((price, index) => `${index + 1},2024-05-0${index + 1}T12:00:00Z,${price}\n`).join('')}`;
async function importText(dataset, name, text) {
    const path = join(folder, name);
    await writeFile(path, text);
    return house.import(dataset, path);
}
/** What reports add up, and what the facts come to. */
async function income(dataset) {
    const [found] = await house.postgres.query(sql `select (select coalesce(sum(amount_minor), 0)::int from measure_delta where item = 'dataset:' || ${dataset}::text) as measured,
          (select coalesce(sum(amount_minor), 0)::int from income where item = 'dataset:' || ${dataset}::text) as earned,
          (select count(*)::int from income where item = 'dataset:' || ${dataset}::text) as rows`);
    return found;
}
describe('a file that comes again', () => {
    it('is not read when it is the same object', async () => {
        const path = join(folder, 'births.csv');
        await copyFile(join(demoFolder, 'births14.csv'), path);
        const run = await house.import('births14', path);
        const again = await house.import('births14', path);
        expect(again).toEqual(run);
        const object = await localObject(path);
        expect(await house.parts.files.discover([object], { source: 'other', dataset: 'births14' })).toBe(0);
    });
    it('is a duplicate after its hash when only its name differs, and touches no row', async () => {
        const before = await house.hashOf('births14');
        const path = join(folder, 'other-name.csv');
        await copyFile(join(demoFolder, 'births14.csv'), path);
        expect(await house.import('births14', path)).toMatchObject({ state: 'duplicate', rowsKept: 0, bytesDone: 0 });
        expect(await house.hashOf('births14')).toBe(before);
    });
    it('brings its changes when it is newer, and takes back what the old rows counted for', async () => {
        await house.keep(contractOf('visits'));
        await importText('visits', 'visits.csv', rowsOf(['10.00', '20.50', '30']));
        expect(await income('visits')).toEqual({ measured: 6_050, earned: 6_050, rows: 3 });
        const second = await importText('visits', 'visits.csv', rowsOf(['10.00', '21.50', '30', '0.05']));
        expect(second).toMatchObject({ state: 'published', rowsKept: 4 });
        expect(await income('visits')).toEqual({ measured: 6_155, earned: 6_155, rows: 4 });
        // What was there at first is not a duplicate any more: something else has followed.
        const third = await importText('visits', 'visits.csv', rowsOf(['10.00', '20.50', '30']));
        expect(third.state).toBe('published');
        expect(await income('visits')).toEqual({ measured: 6_055, earned: 6_055, rows: 4 });
    });
    it('is all there is of a snapshot, unless that takes away too much', async () => {
        await house.keep(contractOf('prices', 'semantics: snapshot\nmaxShrink: 0.4'));
        await importText('prices', 'monday.csv', rowsOf(['1', '2', '3']));
        await importText('prices', 'tuesday.csv', rowsOf(['1', '2']));
        expect(await income('prices')).toEqual({ measured: 300, earned: 300, rows: 2 });
        const refused = await importText('prices', 'wednesday.csv', rowsOf(['1']));
        expect(refused).toMatchObject({ state: 'rejected', errorCode: 'snapshot-shrinks' });
        await importText('prices', 'thursday.csv', rowsOf(['1', '2', '4']));
        expect(await income('prices')).toEqual({ measured: 700, earned: 700, rows: 3 });
    });
    it('adds nothing to what is appended only, and says which rows contradict', async () => {
        await house.keep(contractOf('ledger', 'semantics: append'));
        await importText('ledger', 'a.csv', rowsOf(['1', '2']));
        const run = await importText('ledger', 'b.csv', rowsOf(['1', '9', '3']));
        expect(run).toMatchObject({ state: 'published', rowsKept: 2, rowsRejected: 1 });
        expect(await income('ledger')).toEqual({ measured: 600, earned: 600, rows: 3 });
    });
});
describe('rejected rows', () => {
    it('are named by line, column and rule, and are kept once a newer contract lets them pass', async () => {
        await house.keep(contractOf('fees'));
        const text = `${rowsOf(['1', '-2', '3'])}1,2024-05-01T12:00:00Z,7\n\n4,2024-05-01T12:00:00Z\n`;
        const run = await importText('fees', 'fees.csv', text);
        expect(run).toMatchObject({ state: 'published', rowsRead: 5, rowsKept: 2, rowsRejected: 3 });
        const runs = runStore(house.postgres);
        const rejected = await runs.rejectedRows({ runId: run.id, limit: 100, afterId: 0 });
        expect(rejected.map(({ line, column, rule, maskedValue }) => [line, column, rule, maskedValue])).toEqual([
            [3, 'price', 'min', '-9'],
            [7, '', 'column-count', '9,9999-99-99a99:99:99a'],
            [2, '', 'repeated-key', ''],
        ]);
        await house.keep(contractOf('fees', '', 2).replace(', min: 0', ''));
        const call = { caller: { accountId: 1, role: 'admin', requestId: 'r' }, traceparent: '' };
        await replayImport({ runs }, call, run.id);
        const again = await house.import('fees', join(folder, 'fees.csv'));
        expect(again).toMatchObject({ id: run.id, state: 'published', rowsKept: 3, rowsRejected: 2, contractVersion: 2 });
        expect(await income('fees')).toEqual({ measured: 800, earned: 800, rows: 3 });
    });
    it('refuse their file when there are too many, and then no row of it is seen', async () => {
        await house.keep(contractOf('strict').replace('maxBadRatio: 1', 'maxBadRatio: 0.2'));
        const run = await importText('strict', 'strict.csv', rowsOf(['1', 'x', '3']));
        expect(run).toMatchObject({ state: 'rejected', errorCode: 'too-many-bad-rows', rowsRejected: 1 });
        expect(await house.hashOf('strict')).toBe('');
        expect(await income('strict')).toEqual({ measured: 0, earned: 0, rows: 0 });
    });
    it.each([
        ['a header without a required column', 'id,at\n1,2\n', 'header-misses-column'],
        ['a column that nobody knows', 'id,at,price,colour\n1,2,3,4\n', 'header-unknown-column'],
        ['no bytes', '', 'empty-file'],
    ])('are not looked for in a file with %s', async (_what, text, errorCode) => {
        expect(await importText('visits', `${errorCode}.csv`, text)).toMatchObject({ state: 'rejected', errorCode });
    });
    it('are refused as a contract that has changed without a new version', async () => {
        await expect(house.keep(contractOf('visits', 'description: other'))).rejects.toMatchObject({
            code: 'contract-changed',
        });
        await expect(house.keep(contractOf('visits').replace('[id]', '[nobody]'))).rejects.toMatchObject({
            code: 'invalid-contract',
        });
    });
});
describe('a worker that has lost its file', () => {
    const claim = async (path) => {
        const object = await localObject(path);
        await house.parts.files.discover([object], { source: '', dataset: 'births14' });
        const file = await house.parts.files.claim('zombie', await house.parts.files.find(object, 'births14'));
        if (!file)
            throw new Error('Nothing was claimed');
        return file;
    };
    it('changes nothing any more, whatever it tries', async () => {
        const path = join(folder, 'fenced.csv');
        await writeFile(path, 'rownames\n1\n');
        const zombie = await claim(path);
        expect(await house.parts.files.claim('second', zombie.id)).toBeUndefined();
        await house.postgres.query(sql `update import_file set lease_until = now() - interval '1 s' where id = ${zombie.id}`);
        const successor = await house.parts.files.claim('second', zombie.id);
        expect(successor?.fence).toBe(zombie.fence + 1);
        const { files, publishing } = house.parts;
        const contract = await house.parts.contracts.read('births14');
        const batch = {
            ...{ byteFrom: 0, byteTo: 9, lineFrom: 0, lineTo: 1, kept: [], rejected: [] },
            ...{ bytesKept: 9, bytesRejected: 0, bytesBlank: 0 },
        };
        const profile = {
            encoding: 'utf-8',
            delimiter: ',',
            newline: '\n',
            header: [],
            headerBytes: 0,
            headerLines: 0,
        };
        const begun = { contractVersion: 1, sha256: '', size: 9, profile: { ...profile, header: [] } };
        const attempts = [
            () => files.renew(zombie),
            () => files.release(zombie),
            () => files.begin(zombie, begun),
            () => files.commit(zombie, batch),
            () => files.finish(zombie, { state: 'rejected', errorCode: '' }),
            () => files.retry(zombie, { delayMs: 0, errorCode: '' }),
            () => publishing.publish(zombie, contract ?? {}),
        ];
        for (const attempt of attempts)
            await expect(attempt()).rejects.toMatchObject({ code: 'lease-lost' });
        const [chunks] = await house.postgres.query(sql `select count(*)::int as n from import_chunk where file_id = ${zombie.id}`);
        expect(chunks).toEqual({ n: 0 });
    });
});
//# sourceMappingURL=imports-again.test.js.map