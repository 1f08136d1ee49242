import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { analyticsProto, callerToMetadata } from '@maternity/contracts';
import { connectGrpc } from '@maternity/kit';
import { createDatabase, eventually, freePort, startService, } from '@maternity/testkit';
const dist = (name) => `services/analytics/dist/${name}.js`;
const { service } = analyticsProto().ReplicaService;
const password = 'not-a-real-password';
const databases = {};
const parts = [];
let environment;
let folder;
const urlOf = (name) => databases[name]?.url ?? '';
const runProgram = (name, args = []) => new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], ...environment };
    execFile(process.execPath, [dist(name), ...args], { env }, (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr });
    });
});
beforeAll(async () => {
    for (const name of ['main', 'warehouse', 'board']) {
        databases[name] = await createDatabase({ migrate: () => Promise.resolve() });
    }
    folder = await mkdtemp(join(tmpdir(), 'replicas-'));
    const file = join(folder, 'replicas.yaml');
    await writeFile(file, 'replicas:\n  - name: board\n    urlEnvironmentKey: REPLICA_BOARD_URL\n    datasets: [income]\n');
    const port = await freePort();
    environment = {
        ANALYTICS_DATABASE_URL: urlOf('main'),
        WAREHOUSE_URL: urlOf('warehouse'),
        REPLICA_BOARD_URL: urlOf('board'),
        REPLICAS_FILE: file,
        REPORTING_LOGIN: `reporting_${port}`,
        REPORTING_PASSWORD: password,
        GRPC_PORT: `${port}`,
        ANALYTICS_ADDRESS: `127.0.0.1:${port}`,
        APPOINTMENTS_ADDRESS: '127.0.0.1:1',
    };
    expect(await runProgram('migrate')).toMatchObject({ code: 0 });
});
afterEach(async () => {
    for (const part of parts.splice(0).reverse())
        await part.stop();
});
afterAll(async () => {
    await Promise.all(Object.values(databases).map((database) => database.drop()));
    await rm(folder, { recursive: true });
});
async function start(program, extra = {}) {
    const started = await startService(dist(program), { ...environment, ...extra });
    parts.push(started);
    return started;
}
function dial() {
    const channel = connectGrpc('analytics', environment['ANALYTICS_ADDRESS'] ?? '');
    parts.push(channel);
    return channel;
}
const as = (role) => ({
    deadlineMs: 5_000,
    metadata: callerToMetadata({ accountId: 7, role, requestId: 'r1' }),
});
describe('npm run refresh', () => {
    it('runs a refresh, shows what it does, and says by its exit code how it went', async () => {
        await start('api.main');
        await start('worker.main');
        const channel = dial();
        await eventually(async () => {
            const { replicas } = await channel.call(service.ListReplicas, {}, as('stakeholder'));
            return replicas.length === 2;
        });
        const first = await runProgram('refresh.main', ['--date', '2020-11-24']);
        expect(first).toMatchObject({ code: 0 });
        expect(first.output).toMatch(/Refresh 1 of 2020-11-24/);
        expect(first.output).toMatch(/board +active/);
        expect(first.output).toMatch(/succeeded, generation 1/);
        expect((await runProgram('refresh.main', ['--date', '2020-11-24'])).output).toMatch(/^Refresh 1 of/);
        expect((await runProgram('refresh.main', ['--replica', 'board'])).output).toMatch(/succeeded, generation 2/);
        expect(await runProgram('refresh.main', ['--replica', 'nobody'])).toEqual({
            code: 1,
            output: 'There is no such replica.\n',
        });
        const { replicas } = await channel.call(service.ListReplicas, {}, as('stakeholder'));
        expect(replicas.map(({ name, generation, stale, datasets }) => ({ name, generation, stale, datasets }))).toEqual([
            { name: 'board', generation: 2, stale: false, datasets: ['income'] },
            { name: 'warehouse', generation: 1, stale: false, datasets: [] },
        ]);
    });
});
describe('the door of replicas', () => {
    it('lets administrators write, stakeholders read, and nobody else in', async () => {
        await start('api.main');
        const channel = dial();
        const declaration = {
            name: 'north',
            engine: 'postgres',
            urlEnvironmentKey: 'REPLICA_NORTH_URL',
            datasets: [],
            maximumStalenessSeconds: 600,
            suspended: true,
        };
        for (const role of ['patient', 'doctor']) {
            await expect(channel.call(service.ListReplicas, {}, as(role))).rejects.toMatchObject({ kind: 'forbidden' });
            await expect(channel.call(service.ListRefreshes, {}, as(role))).rejects.toMatchObject({ kind: 'forbidden' });
        }
        for (const role of ['patient', 'doctor', 'stakeholder']) {
            await expect(channel.call(service.StartRefresh, {}, as(role))).rejects.toMatchObject({ kind: 'forbidden' });
            await expect(channel.call(service.PutReplica, declaration, as(role))).rejects.toMatchObject({
                kind: 'forbidden',
            });
        }
        const put = await channel.call(service.PutReplica, declaration, as('admin'));
        expect(put).toMatchObject({ name: 'north', stale: true, freshAtMs: 0, suspended: true });
        const refused = channel.call(service.PutReplica, { ...declaration, engine: 'mssql' }, as('admin'));
        await expect(refused).rejects.toMatchObject({ kind: 'invalid', code: 'engine-not-supported' });
        const twice = channel.call(service.PutReplica, { ...declaration, name: 'south' }, as('admin'));
        await expect(twice).rejects.toMatchObject({ kind: 'conflict', code: 'replica-url-taken' });
        await expect(channel.call(service.DeleteReplica, { name: 'warehouse' }, as('admin'))).rejects.toMatchObject({
            kind: 'conflict',
        });
        await channel.call(service.DeleteReplica, { name: 'north' }, as('admin'));
        await expect(channel.call(service.DeleteReplica, { name: 'north' }, as('admin'))).rejects.toMatchObject({
            kind: 'not-found',
        });
        const page = await channel.call(service.ListRefreshes, { limit: 1 }, as('stakeholder'));
        expect(page.refreshes).toHaveLength(1);
        expect(page.nextBeforeId).toBe(page.refreshes[0]?.id);
        await expect(channel.call(service.GetRefresh, { id: 99 }, as('admin'))).rejects.toMatchObject({
            kind: 'not-found',
        });
    });
});
describe('the reporting login', () => {
    it.each(['warehouse', 'board'])('reads the views of the %s and nothing else', async (name) => {
        const url = new URL(urlOf(name));
        url.username = environment['REPORTING_LOGIN'] ?? '';
        url.password = password;
        const client = new Client({ connectionString: url.href });
        await client.connect();
        parts.push({ stop: () => client.end() });
        const { rows } = await client.query(`select count(*)::int as views from information_schema.views where table_schema = 'reporting'`);
        expect(rows).toEqual([{ views: name === 'warehouse' ? 11 : 9 }]);
        await client.query('select * from generation');
        await expect(client.query('select * from copy.income')).rejects.toThrow(/permission denied/);
        await expect(client.query('create table mine (id int)')).rejects.toThrow(/read-only|permission denied/);
        await client.query('set default_transaction_read_only = off');
        await expect(client.query('update copy.active_generation set generation = 9')).rejects.toThrow(/permission denied/);
    });
});
describe('a worker with a schedule', () => {
    it('begins the run of the day at its first start, once', async () => {
        await start('api.main');
        const channel = dial();
        await start('worker.main', { REFRESH_SCHEDULE: 'on' });
        await start('worker.main', { REFRESH_SCHEDULE: 'on' });
        const ofToday = await eventually(async () => {
            const { refreshes } = await channel.call(service.ListRefreshes, {}, as('admin'));
            const scheduled = refreshes.filter(({ businessDate }) => businessDate > '2020-11-24');
            return scheduled.some(({ state }) => state === 'succeeded') && scheduled;
        }, { timeoutMs: 20_000 });
        expect(ofToday).toHaveLength(1);
    });
});
//# sourceMappingURL=refresh.test.js.map