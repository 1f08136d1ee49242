import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conflict } from '@maternity/errors';
import { startGateway } from '../../testing/start-gateway.ts';
let gateway;
beforeAll(async () => {
    gateway = await startGateway();
});
afterAll(() => gateway.stop());
const admin = (method, path, body) => gateway.ask(method, path, { as: 'admin', body });
const read = (path, as = 'stakeholder', headers = {}) => gateway.ask('GET', path, { as, headers });
describe('operations and births', () => {
    it('keep an operation from POST to DELETE, exact to the cent', async () => {
        const made = await admin('POST', '/api/v1/operations', { name: 'Section', price: 35.35 });
        const { id } = made.body;
        expect(made).toMatchObject({ status: 201, body: { id, name: 'Section', price: 35.35, currency: 'EUR' } });
        const path = `/api/v1/operations/${id}`;
        expect(made.headers.get('location')).toBe(path);
        expect(gateway.analytics.data.operations.get(id)?.priceMinor).toBe(3_535);
        expect((await admin('PUT', path, { name: 'Other', price: 0.07 })).body).toMatchObject({
            name: 'Other',
            price: 0.07,
        });
        expect((await read(path)).body).toEqual({ id, name: 'Other', price: 0.07, currency: 'EUR' });
        expect(await admin('DELETE', path)).toMatchObject({ status: 204, text: '' });
        expect(await read(path)).toMatchObject({ status: 404, body: { code: 'operation-not-found' } });
        expect(await admin('DELETE', '/api/v1/operations/1')).toMatchObject({ status: 409 });
        for (const price of [-1, 1.999, '5']) {
            const refused = await admin('POST', '/api/v1/operations', { name: 'Section', price });
            expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: 'price' }] } });
        }
    });
    it('record what was performed at the price of that moment', async () => {
        const body = {
            operationId: 2,
            doctorId: 1,
            patientId: 2,
            start: '2031-05-05T09:00:00Z',
            end: '2031-05-05T10:00:00Z',
        };
        const made = await gateway.ask('POST', '/api/v1/operation-records', { as: 'doctor', body });
        const expected = { ...body, start: '2031-05-05T09:00:00.000Z', end: '2031-05-05T10:00:00.000Z', price: 0.5 };
        expect(made).toMatchObject({ status: 201, body: expected });
        expect(await admin('POST', '/api/v1/operation-records', { ...body, price: 7 })).toMatchObject({
            status: 422,
            body: { errors: [{ path: 'price' }] },
        });
    });
    it('record a birth with what is known of it', async () => {
        const least = { bornAt: '2031-05-05T09:00:00Z', method: 'vaginal' };
        const made = await gateway.ask('POST', '/api/v1/births', { as: 'doctor', body: { ...least, doctorId: null } });
        const { id } = made.body;
        const nothing = { patientId: null, doctorId: null, gestationDays: null, weightGrams: null, sex: null };
        expect(made.body).toEqual({ id, bornAt: '2031-05-05T09:00:00.000Z', method: 'vaginal', ...nothing });
        const whole = { ...least, patientId: 2, doctorId: 1, gestationDays: 280, weightGrams: 3_400, sex: 'F' };
        expect((await admin('PUT', `/api/v1/births/${id}`, whole)).body).toMatchObject({
            ...whole,
            bornAt: expect.anything(),
        });
        const odd = await admin('POST', '/api/v1/births', { ...least, method: 'stork' });
        expect(odd).toMatchObject({ status: 422, body: { errors: [{ path: 'method' }] } });
    });
    it.each(['/api/v1/operation-records', '/api/v1/births', '/operationhistory'])('never tell a stakeholder of a patient at %s', async (path) => {
        for (const one of ['', '/1']) {
            expect((await read(path + one, 'doctor')).text).toMatch(/"patientI[dD]":2/);
            const { status, text } = await read(path + one);
            expect(status).toBe(200);
            expect(text).toMatch(/"patientI[dD]":null/);
            expect(text).not.toMatch(/"patientI[dD]":\d/);
        }
    });
    it('are filtered half open and paged by cursor', async () => {
        const range = 'from=2030-01-07T11:00:00Z&to=2030-01-07T12:00:00Z';
        for (const path of ['/api/v1/operation-records', '/api/v1/births']) {
            expect((await read(`${path}?${range}`)).body).toMatchObject({ items: [{ id: 2 }], nextCursor: null });
            const first = await read(`${path}?limit=1&to=2030-01-07T12:00:00Z`);
            const { nextCursor } = first.body;
            const second = await read(`${path}?limit=1&to=2030-01-07T12:00:00Z&cursor=${nextCursor}`);
            expect([first.body, second.body]).toMatchObject([
                { items: [{ id: 2 }] },
                { items: [{ id: 1 }], nextCursor: null },
            ]);
        }
    });
});
describe('a report', () => {
    it('of income has a count and an amount in every row, and says how fresh it is', async () => {
        const { status, body } = await read('/api/v1/reports/income?from=2030-01-01&to=2030-01-31&groupBy=doctor&source=imports');
        expect(status).toBe(200);
        expect(body).toEqual({
            asOf: '2030-01-07T09:00:00.000Z',
            generation: 12,
            freshness: [
                { source: 'appointments', asOf: '2030-01-07T09:00:00.000Z', lagSeconds: 0.5, stale: false },
                { source: 'births', asOf: null, lagSeconds: null, stale: true },
            ],
            groupBy: 'doctor',
            currency: 'EUR',
            rows: [
                { key: '2030-01-06', label: '2030-01-06', count: 2, amount: 39.98 },
                { key: '7', label: '=cmd|"/c calc",A1', count: 1, amount: 0.1 },
            ],
            totals: { count: 3, amount: 40.08 },
        });
        const asked = { report: 'income', from: '2030-01-01', to: '2030-01-31', groupBy: 'doctor', source: 'imports' };
        expect(gateway.analytics.calls.at(-1)).toMatchObject({ method: 'GetReport', request: asked });
    });
    it.each(['appointments', 'operations', 'births', 'doctors', 'summary'])('of %s has its figures by name, and rates with what they are made of', async (name) => {
        const { body } = await read(`/api/v1/reports/${name}`);
        const rate = { numerator: 1, denominator: 4, per: 100, completenessFloor: 0.7, source: 'events' };
        expect(body.totals).toEqual({
            completed: 3,
            caesareanRate: { ...rate, value: 25, completeness: 0.9 },
            pretermRate: { ...rate, value: null, completeness: 0.2 },
            medianMinutesToDecide: null,
            income: -19.99,
        });
    });
    it('comes as CSV by ?format or Accept, without a formula in it', async () => {
        const byFormat = await read('/api/v1/reports/income?format=csv&groupBy=doctor');
        expect(byFormat.text).toBe('key,label,count,amount\r\n' + '2030-01-06,2030-01-06,2,39.98\r\n' + `7,"'=cmd|""/c calc"",A1",1,0.1\r\n`);
        expect(Object.fromEntries(byFormat.headers)).toMatchObject({
            'content-type': 'text/csv; charset=utf-8; header=present',
            'content-disposition': 'attachment; filename="income-by-doctor.csv"',
            vary: 'Accept',
            'report-as-of': '2030-01-07T09:00:00.000Z',
            'report-generation': '12',
            'report-currency': 'EUR',
            'report-freshness': '"appointments";as-of="2030-01-07T09:00:00.000Z";lag-seconds=0.5;stale=?0, "births";stale=?1',
        });
        const byAccept = await read('/api/v1/reports/doctors', 'admin', { accept: 'text/csv' });
        expect(byAccept.text.split('\r\n').slice(0, 2)).toEqual([
            'key,label,completed,caesareanRate,caesareanRate.numerator,caesareanRate.denominator,pretermRate,' +
                'pretermRate.numerator,pretermRate.denominator,medianMinutesToDecide,income',
            '2030-01-06,2030-01-06,3,25,1,4,,1,4,,-19.99',
        ]);
        const json = await read('/api/v1/reports/income?format=json', 'admin', { accept: 'text/csv' });
        expect([json.headers.get('content-type'), json.headers.get('vary')]).toEqual([
            'application/json; charset=utf-8',
            'Accept',
        ]);
    });
    it.each([
        'from=yesterday',
        'from=2030-02-30',
        'groupBy=colour',
        'source=rumours',
        'format=xml',
        'from=2030-01-01&from=2030-01-02',
    ])('refuses ?%s and names the field', async (query) => {
        const answer = await read(`/api/v1/reports/income?${query}`);
        const path = query.split('=')[0];
        expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-query', errors: [{ path }] } });
    });
    it('passes on what analytics refuses, as a problem even where CSV was asked for', async () => {
        const answer = await read('/api/v1/reports/income?groupBy=method&format=csv');
        expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-request', errors: [{ path: 'groupBy' }] } });
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
    });
    it('is explained down to the event, or the file and line', async () => {
        const path = '/api/v1/reports/income/explain';
        const { status, body } = await read(`${path}?key=7&figure=amount&groupBy=doctor&limit=1000&cursor=YWJj`);
        expect(status).toBe(200);
        expect(body).toEqual({
            items: [
                {
                    source: 'appointments',
                    id: '9',
                    day: '2030-01-06',
                    amount: 19.99,
                    eventId: '118',
                    object: null,
                    line: null,
                    contract: null,
                },
                {
                    source: 'imports',
                    id: 'k',
                    day: '2030-01-06',
                    amount: 0,
                    eventId: null,
                    object: 'births.csv',
                    line: 7,
                    contract: 'births@2',
                },
            ],
            nextCursor: 'bmV4dA',
            count: 2,
            amount: 19.99,
            generation: 12,
        });
        expect(gateway.analytics.calls.at(-1)?.request).toEqual({
            report: { report: 'income', from: '', to: '', groupBy: 'doctor', source: '' },
            key: '7',
            figure: 'amount',
            limit: 1_000,
            cursor: 'YWJj',
        });
        for (const query of ['', '?figure=', '?figure=amount&limit=1001', '?figure=amount&cursor=%22']) {
            expect(await read(path + query)).toMatchObject({ status: 422, body: { code: 'invalid-query' } });
        }
    });
    it('that nobody has is not there, and none can be written', async () => {
        expect(await read('/api/v1/reports/gossip')).toMatchObject({ status: 404, body: { code: 'path-not-found' } });
        const answer = await gateway.ask('POST', '/api/v1/reports/income', { as: 'admin', body: {} });
        expect(answer).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
        expect(answer.headers.get('allow')).toBe('GET, HEAD');
    });
});
describe('imports and replicas', () => {
    const run = {
        id: 3,
        dataset: 'births',
        source: 'demo',
        object: 'births-2029.csv',
        state: 'published',
        rowsRead: 10,
        rowsKept: 9,
        rowsRejected: 1,
        bytes: 1_000,
        bytesDone: 1_000,
        startedAt: '2030-01-07T09:00:00.000Z',
        finishedAt: '2030-01-07T10:00:00.000Z',
        errorCode: null,
        contractVersion: 2,
    };
    it('show runs and their rejected rows, masked', async () => {
        expect((await admin('GET', '/api/v1/imports?dataset=births&state=published')).body).toEqual({
            items: [run],
            nextCursor: 'p3',
        });
        expect(gateway.analytics.calls.at(-1)?.request).toMatchObject({ dataset: 'births', state: 'published' });
        expect((await admin('GET', '/api/v1/imports/3')).body).toEqual(run);
        const row = {
            id: 5,
            line: 7,
            column: 'weight',
            rule: 'range',
            message: 'must be from 200 to 9000',
            maskedValue: '9••••',
            status: 'open',
        };
        const first = await admin('GET', '/api/v1/imports/3/rejected-rows?limit=1');
        expect(first.body).toEqual({ items: [row], nextCursor: 'p5' });
        const rest = await admin('GET', '/api/v1/imports/3/rejected-rows?limit=1&cursor=p5');
        expect(rest.body).toEqual({ items: [], nextCursor: null });
        expect((await admin('GET', '/api/v1/imports/4/rejected-rows')).status).toBe(404);
        expect((await admin('GET', '/api/v1/imports?state=lost')).status).toBe(422);
    });
    it('replay a run, and look for files of a source', async () => {
        const replayed = await admin('POST', '/api/v1/imports/3/replay');
        expect(replayed).toMatchObject({ status: 200, body: { id: 3, state: 'discovered', finishedAt: null } });
        expect((await admin('GET', '/api/v1/imports/sources')).body).toEqual({
            items: [
                {
                    name: 'demo',
                    uri: 'file://demo',
                    dataset: 'births',
                    suspended: false,
                    lastDiscoveryAt: null,
                    lastError: null,
                },
            ],
            nextCursor: null,
        });
        const found = await admin('POST', '/api/v1/imports/sources/demo/discover', {});
        expect(found).toMatchObject({ status: 200, body: { discovered: 2 } });
        for (const name of ['other', 'a%2Fb']) {
            expect((await admin('POST', `/api/v1/imports/sources/${name}/discover`)).status).toBe(404);
        }
    });
    it('show replicas, and refresh one or all by a run of its own', async () => {
        const replica = {
            name: 'replica1',
            engine: 'postgres',
            generation: 12,
            freshAt: '2030-01-07T09:00:00.000Z',
            stale: false,
            rows: 1_000,
            lastError: null,
            datasets: ['income'],
            maximumStalenessSeconds: 93_600,
            suspended: false,
        };
        expect((await read('/api/v1/replicas')).body).toEqual({ items: [replica], nextCursor: null });
        const refresh = {
            id: 3,
            businessDate: '2030-01-07',
            replica: null,
            state: 'running',
            generation: 12,
            startedAt: '2030-01-07T09:00:00.000Z',
            finishedAt: null,
            steps: [{ replica: 'replica1', state: 'loading', rowsDone: 1, rowsTotal: 2, errorCode: null }],
        };
        expect((await admin('GET', '/api/v1/replicas/refreshes')).body).toEqual({ items: [refresh], nextCursor: null });
        expect((await admin('GET', '/api/v1/replicas/refreshes/3')).body).toEqual(refresh);
        const all = await admin('POST', '/api/v1/replicas/refreshes');
        expect(all).toMatchObject({ status: 201, body: { ...refresh, businessDate: null } });
        expect(all.headers.get('location')).toBe('/api/v1/replicas/refreshes/3');
        const one = await admin('POST', '/api/v1/replicas/refreshes', { replica: 'replica1' });
        expect(one).toMatchObject({ status: 201, body: { replica: 'replica1' } });
        expect((await admin('POST', '/api/v1/replicas/refreshes', { replica: 'other' })).status).toBe(404);
        expect((await admin('POST', '/api/v1/replicas/refreshes', { businessDate: '2030-01-07' })).status).toBe(422);
    });
});
describe('an Idempotency-Key for analytics', () => {
    const body = { name: 'Once', price: 1 };
    const add = (key, changes = {}) => gateway.ask('POST', '/api/v1/operations', {
        as: 'admin',
        body: { ...body, ...changes },
        headers: { 'idempotency-key': key },
    });
    it('travels to the owner, who answers the same again or refuses another request', async () => {
        const key = randomUUID();
        const first = await add(key);
        expect(first.status).toBe(201);
        expect(gateway.analytics.calls.at(-1)).toMatchObject({ method: 'CreateOperation', key, caller: { role: 'admin' } });
        expect((await add(key)).body).toEqual(first.body);
        expect(await add(key, { price: 2 })).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    });
    it.each(['/api/v1/operations', '/api/v1/imports/3/replay', '/api/v1/replicas/refreshes'])('is asked for at %s', async (path) => {
        const answer = await gateway.ask('POST', path, { as: 'admin', body: {}, headers: { 'idempotency-key': 'none' } });
        expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency-key-missing' } });
    });
    it('that is in use is refused with 409', async () => {
        gateway.analytics.beforeNext(() => {
            throw conflict('idempotency-key-in-use', 'A request with this key is running.');
        });
        expect(await add(randomUUID())).toMatchObject({ status: 409, body: { code: 'idempotency-key-in-use' } });
    });
});
describe('without analytics', () => {
    it('its routes answer 503 with a code while everything else goes on', async () => {
        await gateway.analytics.stop();
        for (const path of [
            '/api/v1/reports/income',
            '/api/v1/operations',
            '/api/v1/audit?service=analytics',
            '/operation',
        ]) {
            const answer = await admin('GET', path);
            expect(answer).toMatchObject({ status: 503, body: { code: 'peer-unavailable', title: 'Service Unavailable' } });
        }
        for (const path of ['/api/v1/appointments', '/api/v1/audit', '/doctor']) {
            expect((await admin('GET', path)).status).toBe(200);
        }
    });
});
//# sourceMappingURL=analytics.test.js.map