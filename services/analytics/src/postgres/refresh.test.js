import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { connectPostgres, createLog, migrate, rows, sql } from '@maternity/kit';
import { createDatabase, eventually, startService } from '@maternity/testkit';
import { advanceRefresh } from '../app/advance-refresh.ts';
import { birthDeltas } from '../domain/birth.ts';
import { generationStore } from './generation.ts';
import { insertMeasureDeltas } from './measure-delta.ts';
import { refreshStore } from './refresh.ts';
import { refreshSteps } from './refresh-step.ts';
import { replicaStore } from './replica.ts';
import { postgresTargets } from './replica-target.ts';
const folder = (name) => `${process.cwd()}/services/analytics/migrations/postgres/${name}`;
const log = createLog('refresh test', 'silent');
const admin = { caller: { accountId: 7, role: 'admin', requestId: 'r1' }, traceparent: '' };
const replicaNames = ['replica1', 'replica2', 'replica3'];
const keyOf = (name) => (name === 'warehouse' ? 'WAREHOUSE_URL' : `REPLICA_${name.toUpperCase()}_URL`);
const open = [];
const made = [];
let urls;
let main;
const connect = (url) => {
    const settings = { TimeZone: 'UTC' };
    const postgres = connectPostgres({ url, poolSize: 4, applicationName: `test ${open.length}`, settings }, log);
    open.push(postgres);
    return postgres;
};
beforeEach(async () => {
    const template = async (name, folders) => {
        const migrateAll = async (url) => {
            for (const one of folders)
                await migrate(url, folder(one));
        };
        const database = await createDatabase({ migrate: migrateAll, template: `refresh_${name}` });
        made.push(database);
        return database.url;
    };
    urls = { main: await template('main', ['main']), WAREHOUSE_URL: await template('warehouse', ['copy', 'warehouse']) };
    main = connect(urls['main'] ?? '');
    for (const name of replicaNames) {
        urls[keyOf(name)] = await template('replica', ['copy', 'replica']);
        await replicaStore(main).put(admin, {
            name,
            engine: 'postgres',
            urlEnvironmentKey: keyOf(name),
            datasets: [],
            maximumStalenessSeconds: 93_600,
            suspended: false,
        });
    }
});
afterEach(async () => {
    await Promise.all(open.splice(0).map((part) => part.stop()));
    await Promise.all(made.splice(0).map((database) => database.drop()));
});
const partsOf = () => ({
    generations: generationStore(main),
    steps: refreshSteps(main, 'test'),
    targets: postgresTargets({ main, urlOf: (key) => urls[key], log }),
});
const incomeOf = (id, amountMinor, day) => ({
    name: 'income',
    day,
    doctorId: id % 5,
    item: `type:${id % 3}`,
    source: 'appointments',
    count: 1,
    amountMinor,
});
function* book(first, amounts, day = '2026-11-20') {
    const deltas = amounts.map((amount, index) => incomeOf(first + index, amount, day));
    yield* rows(sql `insert into income (source, business_key, at, day, doctor_id, item, amount_minor)
        select 'appointments', id::text, ${`${day}T10:00:00Z`}, ${day}, id % 5, 'type:' || id % 3, amount
        from unnest(${amounts.map((_, index) => first + index)}::bigint[], ${amounts}::bigint[]) as t (id, amount)`);
    yield* insertMeasureDeltas(deltas);
}
const refreshes = () => refreshStore(main);
/** Throws until there is one that has ended. */
async function ended(id) {
    const found = await refreshes().find(id);
    if (!found || found.state === 'running')
        throw new Error('The run goes on');
    return found;
}
async function run(wanted = {}) {
    const { id } = await refreshes().start(admin, wanted);
    return eventually(async () => {
        while (await advanceRefresh(partsOf()))
            ;
        return ended(id);
    }, { timeoutMs: 25_000 });
}
async function one(postgres, statement) {
    const [row] = await postgres.query(statement);
    if (!row)
        throw new Error('no row');
    return row;
}
const sumOf = (postgres) => one(postgres, sql `select count(*) as count, sum(amount_minor)::bigint as sum from reporting.income`);
const starSumOf = (postgres) => one(postgres, sql `select count(*) as count, sum(amount_minor)::bigint as sum,
          (select sum(amount_minor)::bigint from reporting.income_daily) as daily from reporting.fact_income`);
/** As reports do it: one statement. */
const reported = () => one(main, sql `with active as (select coalesce(max(id), 0) as id from generation where state = 'active')
        select
          (select coalesce(sum(amount_minor), 0)::bigint from (
            select amount_minor from measure, active where generation = active.id and name = 'income'
            union all
            select amount_minor from measure_delta, active
            where (generation is null or generation > active.id) and name = 'income') as part) as measures,
          (select coalesce(sum(amount_minor), 0)::bigint from income) as facts`);
async function seedDimensions() {
    await main.query(sql `insert into doctor (id, valid_from, valid_to, first_name, last_name, occupation, active)
        values (1, '2026-01-01Z', '2026-11-10Z', 'Ada', 'Old', 'midwife', true),
          (1, '2026-11-10Z', '9999-12-31Z', 'Ada', 'New', 'midwife', true),
          (2, '2026-01-01Z', '9999-12-31Z', 'Bo', 'Lund', 'obstetrician', true)`);
    await main.query(sql `insert into appointment_type (id, valid_from, valid_to, name, price_minor)
        values (1, '2026-01-01Z', '9999-12-31Z', 'Check-up', 5000), (2, '2026-01-01Z', '9999-12-31Z', 'Scan', 9000)`);
    await main.query(sql `insert into appointment (id, version, status, doctor_id, patient_id, appointment_type_id, starts_at, ends_at,
          requested_at, decided_at, day)
        values (1, 3, 'completed', 1, 77, 1, '2026-11-05T10:00Z', '2026-11-05T10:30Z', '2026-11-01Z', null, '2026-11-05'),
          (2, 3, 'completed', 1, 78, 2, '2026-11-15T10:00Z', '2026-11-15T10:45Z', '2026-11-01Z', '2026-11-02Z', '2026-11-15')`);
    await main.query(sql `insert into operation (name, price_minor, created_at) values ('Caesarean', 250000, now())`);
    await main.query(sql `insert into birth (patient_id, doctor_id, born_at, day, method, gestation_days, weight_grams, sex, created_at)
        values (77, 2, '2026-11-16T03:00Z', '2026-11-16', 'vaginal', 250, 2400, 'F', now())`);
    const birth = {
        id: 1,
        patientId: 77,
        doctorId: 2,
        bornAtMs: 0,
        day: '2026-11-16',
        method: 'vaginal',
        gestationDays: 250,
        weightGrams: 2_400,
        sex: 'F',
    };
    await main.transaction(() => insertMeasureDeltas(birthDeltas(birth)));
}
describe('a refresh', () => {
    it('brings the same point in time to three replicas and the warehouse', async () => {
        await seedDimensions();
        await main.transaction(() => book(1, [100, 200, 300]));
        const done = await run();
        expect(done).toMatchObject({ state: 'succeeded', generation: 1, errorCode: '' });
        expect(done.steps.map(({ replica, state }) => [replica, state])).toEqual([...replicaNames, 'warehouse'].map((name) => [name, 'active']));
        for (const name of replicaNames) {
            expect(await sumOf(connect(urls[keyOf(name)] ?? ''))).toEqual({ count: 3, sum: 600 });
        }
        const warehouse = connect(urls['WAREHOUSE_URL'] ?? '');
        expect(await starSumOf(warehouse)).toEqual({ count: 3, sum: 600, daily: 600 });
        expect(await warehouse.query(sql `select appointment_id, last_name, name, minutes from reporting.fact_appointment
              join reporting.dim_doctor using (doctor_key) join reporting.dim_item using (item_key)
            order by appointment_id`)).toEqual([
            { appointment_id: 1, last_name: 'Old', name: 'Check-up', minutes: 30 },
            { appointment_id: 2, last_name: 'New', name: 'Scan', minutes: 45 },
        ]);
        expect(await warehouse.query(sql `select count, preterm, low_birth_weight from reporting.birth_daily`)).toEqual([
            { count: 1, preterm: 1, low_birth_weight: 1 },
        ]);
        const listed = await replicaStore(main).list();
        expect(listed.map(({ generation, lastError }) => [generation, lastError])).toEqual(listed.map(() => [1, '']));
    });
    it('of a business date happens once, whoever asks and however often; a manual one always', async () => {
        const all = await Promise.all([1, 2, 3, 4].map(() => refreshes().start(admin, { businessDate: '2026-11-24' })));
        expect(new Set(all.map(({ id }) => id)).size).toBe(1);
        const first = await run({ businessDate: '2026-11-24' });
        expect(await run({ businessDate: '2026-11-24' })).toEqual(first);
        const manual = await run();
        // Asked again with the same key, it is the same one.
        const keyed = { ...admin, idempotency: { key: 'k', fingerprint: 'f' } };
        const [once, again] = [await refreshes().start(keyed, {}), await refreshes().start(keyed, {})];
        expect(again.id).toBe(once.id);
        expect(await main.query(sql `select count(*) as count from audit_entry where action = 'refresh.started'`)).toEqual([
            { count: 3 },
        ]);
        expect(manual.id).not.toBe(first.id);
        expect(manual.generation).toBe(2);
    });
    it('keeps the generation before whole, and nothing older', async () => {
        const replica = connect(urls[keyOf('replica1')] ?? '');
        const warehouse = connect(urls['WAREHOUSE_URL'] ?? '');
        for (const amount of [1, 2, 3, 4]) {
            await main.transaction(() => book(amount, [amount]));
            await run();
        }
        const held = sql `select distinct generation from copy.income order by generation`;
        expect(await replica.query(held)).toEqual([{ generation: 3 }, { generation: 4 }]);
        expect(await warehouse.query(sql `select distinct generation from star.fact_income order by 1`)).toEqual([
            { generation: 3 },
            { generation: 4 },
        ]);
        expect(await warehouse.query(held)).toEqual([]);
        expect(await main.query(sql `select distinct generation from measure order by 1`)).toEqual([
            { generation: 3 },
            { generation: 4 },
        ]);
        expect(await main.query(sql `select generation from measure_delta`)).toEqual([{ generation: 4 }]);
        expect(await main.query(sql `select position from refresh_extract`)).toEqual([]);
        expect(await reported()).toEqual({ measures: 10, facts: 10 });
    });
    it('fails and leaves the old generation active where measures and facts differ', async () => {
        await main.transaction(() => book(1, [100]));
        await run();
        await main.query(sql `update income set amount_minor = 101`);
        await main.transaction(() => book(2, [50]));
        const { id } = await refreshes().start(admin, {});
        await expect(advanceRefresh(partsOf())).rejects.toMatchObject({ code: 'measures-differ' });
        expect(await refreshes().find(id)).toMatchObject({ state: 'failed', errorCode: 'measures-differ' });
        expect(await main.query(sql `select id, state from generation`)).toEqual([{ id: 1, state: 'active' }]);
        expect(await sumOf(connect(urls[keyOf('replica1')] ?? ''))).toEqual({ count: 1, sum: 100 });
        await main.query(sql `update income set amount_minor = 100 where business_key = '1'`);
        expect(await run()).toMatchObject({ state: 'succeeded' });
        expect(await reported()).toEqual({ measures: 150, facts: 150 });
    });
    it('goes on without a replica that is away: it keeps what it shows and says why', async () => {
        await main.transaction(() => book(1, [100]));
        await run();
        const away = connect(urls[keyOf('replica2')] ?? '');
        const url = urls[keyOf('replica2')] ?? '';
        urls[keyOf('replica2')] = 'postgres://nobody@127.0.0.1:1/none';
        await main.transaction(() => book(2, [50]));
        const done = await run();
        expect(done).toMatchObject({ state: 'failed', errorCode: 'replicas-behind' });
        expect(done.steps.map(({ state, errorCode }) => `${state} ${errorCode}`.trim())).toEqual([
            'active',
            'failed database-unavailable',
            'active',
            'active',
        ]);
        expect(await sumOf(away)).toEqual({ count: 1, sum: 100 });
        expect(await sumOf(connect(urls[keyOf('replica1')] ?? ''))).toEqual({ count: 2, sum: 150 });
        expect((await replicaStore(main).list()).map(({ generation, lastError }) => `${generation} ${lastError}`)).toEqual([
            '2 ',
            '1 database-unavailable',
            '2 ',
            '2 ',
        ]);
        urls[keyOf('replica2')] = url;
        expect(await run({ replica: 'replica2' })).toMatchObject({ state: 'succeeded', replica: 'replica2' });
        expect(await sumOf(away)).toEqual({ count: 2, sum: 150 });
    });
    it('finds rows of a copy that were changed, and copies that table again', async () => {
        await main.transaction(() => book(1, [100, 200, 300]));
        await refreshes().start(admin, { replica: 'replica1' });
        const parts = partsOf();
        await parts.generations.fold();
        const first = await parts.steps.claim();
        if (!first)
            throw new Error('no step');
        expect(await parts.targets.load(first, { rowsDone: 0, lost: false })).toEqual({ kind: 'done' });
        const replica = connect(urls[keyOf('replica1')] ?? '');
        // Two changes whose amounts add up: only the hash tells.
        await replica.query(sql `update copy.income set amount_minor = amount_minor + 1 where business_key = '1'`);
        await replica.query(sql `update copy.income set amount_minor = amount_minor - 1 where business_key = '2'`);
        await main.query(sql `update refresh_step set lease_until = now()`);
        while (await advanceRefresh(partsOf()))
            ;
        expect(await replica.query(sql `select amount_minor from reporting.income order by business_key`)).toEqual([
            { amount_minor: 100 },
            { amount_minor: 200 },
            { amount_minor: 300 },
        ]);
    });
    it('refuses what a worker writes that has lost its step', async () => {
        await main.transaction(() => book(1, [100, 200, 300]));
        await refreshes().start(admin, { replica: 'replica1' });
        const parts = partsOf();
        await parts.generations.fold();
        const slow = await parts.steps.claim();
        await main.query(sql `update refresh_step set lease_until = now()`);
        const quick = await parts.steps.claim();
        if (!slow || !quick)
            throw new Error('no step');
        expect(quick.fence).toBeGreaterThan(slow.fence);
        const lease = () => ({ rowsDone: 0, lost: false });
        expect(await parts.targets.load(quick, lease())).toEqual({ kind: 'done' });
        expect(await parts.targets.load(slow, lease())).toEqual({ kind: 'lost' });
        await parts.steps.finish(slow, { kind: 'done' });
        expect(await main.query(sql `select state from refresh_step`)).toEqual([{ state: 'loading' }]);
    });
    it('refuses a database that is another replica’s', async () => {
        await run();
        urls[keyOf('replica2')] = urls[keyOf('replica1')] ?? '';
        const done = await run();
        expect(done.steps.map(({ state, errorCode }) => `${state} ${errorCode}`.trim())).toEqual([
            'active',
            'failed database-of-another-replica',
            'active',
            'active',
        ]);
    });
});
describe('reports', () => {
    it('add up to the facts at every moment, whatever is booked while generations are made', async () => {
        const steps = fc.array(fc.constantFrom('book', 'fold', 'publish', 'open'), { minLength: 4, maxLength: 14 });
        let id = 1;
        await fc.assert(fc.asyncProperty(steps, async (plan) => {
            await main.query(sql `update replica set suspended = true`);
            for (const step of plan) {
                if (step === 'book') {
                    await main.transaction(() => book(id, [id * 7, -id]));
                    id += 2;
                }
                if (step === 'fold')
                    await refreshes().start(admin, {});
                if (step === 'fold')
                    await generationStore(main).fold();
                if (step === 'publish')
                    await advanceRefresh(partsOf());
                if (step === 'open')
                    await foldWhileBooking(() => id++);
                const { measures, facts } = await reported();
                expect(measures).toBe(facts);
            }
            while (await advanceRefresh(partsOf()))
                ;
            const { measures, facts } = await reported();
            expect(measures).toBe(facts);
        }), { numRuns: 15 });
    });
    /** A booking that began before a fold and commits after it. */
    async function foldWhileBooking(nextId) {
        const lateId = nextId();
        await refreshes().start(admin, {});
        const late = main.transaction(function* () {
            yield* book(lateId, [lateId]);
            yield* rows(sql `select pg_sleep(0.05)`);
        });
        await delay(10);
        await Promise.all([generationStore(main).fold(), late]);
    }
});
describe('a reader', () => {
    it('never sees a mix, an error or nothing while generations come and go', async () => {
        const replica = connect(urls[keyOf('replica1')] ?? '');
        const warehouse = connect(urls['WAREHOUSE_URL'] ?? '');
        await main.transaction(() => book(1, Array.from({ length: 50 }, () => 1)));
        await run();
        const seen = new Set();
        let reading = true;
        let polls = 0;
        const poll = async () => {
            while (reading) {
                const [copied, star] = await Promise.all([sumOf(replica), starSumOf(warehouse)]);
                polls += 1;
                seen.add(`replica ${copied.count} ${copied.sum}`);
                seen.add(`star ${star.count} ${star.sum} ${star.daily}`);
                await delay(5);
            }
        };
        const polling = poll();
        // Generation n has 50 n rows of 50 n minor units: any mix of two shows another pair.
        for (const round of [2, 3, 4, 5]) {
            await main.transaction(() => book(1_000 * round, Array.from({ length: 50 }, () => 1)));
            await run();
        }
        reading = false;
        await polling;
        const sizes = [50, 100, 150, 200, 250];
        const expected = sizes.flatMap((size) => [`replica ${size} ${size}`, `star ${size} ${size} ${size}`]);
        expect([...seen].filter((answer) => !expected.includes(answer))).toEqual([]);
        expect(seen.size).toBeGreaterThanOrEqual(4);
        expect(polls).toBeGreaterThan(50);
    });
});
describe('a worker that is killed', () => {
    const worker = () => {
        const replicaUrls = Object.fromEntries(replicaNames.map((name) => [keyOf(name), urls[keyOf(name)] ?? '']));
        return startService('services/analytics/dist/worker.main.js', {
            ANALYTICS_DATABASE_URL: urls['main'] ?? '',
            WAREHOUSE_URL: urls['WAREHOUSE_URL'] ?? '',
            LOG_LEVEL: 'info',
            ...replicaUrls,
        });
    };
    it('in the middle leaves a run that another finishes, with the same rows once each', async () => {
        const amounts = Array.from({ length: 30_000 }, (_, index) => index);
        await main.transaction(() => book(1, amounts));
        const { id } = await refreshes().start(admin, {});
        const doomed = await worker();
        await eventually(async () => {
            const [row] = await main.query(sql `select 1 from refresh_step where state = 'loading' limit 1`);
            return row !== undefined;
        }, { timeoutMs: 20_000 });
        await doomed.kill();
        expect(await refreshes().find(id)).toMatchObject({ state: 'running' });
        const heir = await worker();
        const done = await eventually(() => ended(id), { timeoutMs: 45_000 });
        expect(await heir.stop()).toBe(0);
        expect(done.state).toBe('succeeded');
        const whole = { count: 30_000, sum: (30_000 * 29_999) / 2 };
        for (const name of replicaNames)
            expect(await sumOf(connect(urls[keyOf(name)] ?? ''))).toEqual(whole);
        expect(await starSumOf(connect(urls['WAREHOUSE_URL'] ?? ''))).toEqual({ ...whole, daily: whole.sum });
    }, 90_000);
    it('again and again shows no reader a mix, an error or nothing, and every replica ends whole', async () => {
        const readers = [...replicaNames.map(keyOf), 'WAREHOUSE_URL'].map((key) => ({
            key,
            database: connect(urls[key] ?? ''),
        }));
        const bookMore = (round) => main.transaction(() => book(10_000 * round, Array.from({ length: 4_000 }, () => 1)));
        await bookMore(1);
        expect(await run()).toMatchObject({ state: 'succeeded' });
        let reading = true;
        const seen = new Set();
        const polls = readers.map(async ({ key, database }) => {
            while (reading) {
                const { count, sum, daily = sum, } = key === 'WAREHOUSE_URL'
                    ? await starSumOf(database)
                    : await sumOf(database);
                seen.add(count === sum && sum === daily ? `${count}` : `${key} ${count} ${sum} ${daily}`);
                await delay(5);
            }
        });
        let kills = 0;
        await bookMore(2);
        const { id } = await refreshes().start(admin, {});
        const goesOn = async () => (await refreshes().find(id))?.state === 'running';
        for (let moment = 40; await goesOn(); moment += 150) {
            const doomed = await worker();
            const killAt = Date.now() + moment;
            await eventually(async () => Date.now() >= killAt || !(await goesOn()), { timeoutMs: 60_000 });
            await doomed.kill();
            kills += 1;
            // What the lease would do ten seconds later.
            await main.query(sql `update refresh_step set lease_until = now() where state = 'loading'`);
        }
        expect(await refreshes().find(id)).toMatchObject({ state: 'succeeded' });
        reading = false;
        await Promise.all(polls);
        expect(kills).toBeGreaterThan(2);
        expect([...seen].sort()).toEqual(['4000', '8000']);
    }, 120_000);
});
//# sourceMappingURL=refresh.test.js.map