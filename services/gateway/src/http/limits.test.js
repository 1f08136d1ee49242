import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startGateway, until } from '../testing/start-gateway.ts';
import { createRateLimits } from './rate-limits.ts';
let gateway;
const post = (raw, headers = {}) => gateway.ask('POST', '/api/v1/appointments', { as: 'patient', raw, headers });
describe('what no schema should have to think about', () => {
    beforeAll(async () => {
        gateway = await startGateway();
    });
    afterAll(() => gateway.stop());
    it.each([
        ['{"doctorId":', 'malformed-json'],
        ['', 'invalid-body'],
        ['{"a":"\\ud800"}', 'malformed-json'],
        [`${'['.repeat(33)}${']'.repeat(33)}`, 'malformed-json'],
        [`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, 'malformed-json'],
        ['null', 'invalid-body'],
        ['"text"', 'invalid-body'],
        ['[]', 'invalid-body'],
        ['{"__proto__":{"doctorId":1}}', 'invalid-body'],
        [
            '{"constructor":{"prototype":{"x":1}},"doctorId":1,"appointmentTypeId":1,"start":"2030-01-01T00:00:00Z"}',
            'invalid-body',
        ],
        ['{"doctorId":1e400,"appointmentTypeId":1,"start":"2030-01-01T00:00:00Z"}', 'invalid-body'],
        ['{"doctorId":1.5,"appointmentTypeId":1,"start":"2030-01-01T00:00:00Z"}', 'invalid-body'],
        ['{"doctorId":1,"appointmentTypeId":1,"start":"2030-02-30T00:00:00Z"}', 'invalid-body'],
        ['{"doctorId":1,"appointmentTypeId":1,"start":"2030-01-01T00:00:00"}', 'invalid-body'],
        [
            '{"doctorId":1,"appointmentTypeId":1,"start":"2030-01-01T00:00:00Z","price":0,"status":"approved"}',
            'invalid-body',
        ],
    ])('%.60s is refused as %s', async (raw, code) => {
        const answer = await post(raw);
        expect(answer).toMatchObject({ status: code === 'malformed-json' ? 400 : 422, body: { code } });
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        expect({}).not.toHaveProperty('doctorId');
    });
    it('is longer than 64 KiB', async () => {
        expect(await post(`{"a":"${'x'.repeat(65_536)}"}`)).toMatchObject({
            status: 413,
            body: { code: 'body-too-large' },
        });
        expect(await post('x'.repeat(5_000_000))).toMatchObject({ status: 413 });
    });
    it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1', 'application/xml'])('is of the media type %s', async (type) => {
        expect(await post('{}', { 'content-type': type })).toMatchObject({ status: 415 });
    });
    it('is not refused for naming its encoding, or for a byte order mark', async () => {
        const body = '{"email":"patient1@example.org","password":"correct horse"}';
        for (const type of ['application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"']) {
            const answer = await gateway.ask('POST', '/api/v1/sessions', {
                raw: `\ufeff${body}`,
                headers: { 'content-type': type, 'content-encoding': 'identity' },
            });
            expect(answer.status).toBe(201);
        }
    });
    it('comes in many pieces, and ends before its announced length', async () => {
        const { port, hostname } = new URL(gateway.url);
        const head = 'POST /api/v1/sessions HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n';
        const socket = connect(Number(port), hostname);
        socket.write(`${head}transfer-encoding: chunked\r\n\r\n`);
        for (const byte of Buffer.from('{"email":"nobody"}')) {
            socket.write(`1\r\n${String.fromCharCode(byte)}\r\n`);
            await new Promise((resolve) => setImmediate(resolve));
        }
        socket.write('0\r\n\r\n');
        let text = '';
        for await (const bytes of socket)
            text += String(bytes);
        expect(text).toMatch(/^HTTP\/1\.1 422 [^]*"code":"invalid-body"/);
        const before = gateway.lines.length;
        const broken = connect(Number(port), hostname);
        broken.write(`${head}content-length: 100\r\n\r\n{`, () => broken.destroy());
        await until(() => gateway.lines.length > before);
        expect(gateway.lines.at(-1)).toMatchObject({ 'http.response.status_code': 499 });
        expect((await gateway.ask('GET', '/health')).status).toBe(200);
    });
    it('is compressed', async () => {
        expect(await post('{}', { 'content-encoding': 'gzip' })).toMatchObject({ status: 415 });
    });
    it.each(['0', '-1', '1.5', 'x', '1e3', '9007199254740993', '99999999999999999999', '%00', '..%2f1'])('is the id %s in a path, which names nothing', async (id) => {
        for (const path of [`/doctor/${id}`, `/api/v1/doctors/${id}`]) {
            expect(await gateway.ask('GET', path, { as: 'admin' })).toMatchObject({ status: 404 });
        }
    });
    it('is a path that is no UTF-8', async () => {
        expect(await gateway.ask('GET', '/doctor/%ff', { as: 'admin' })).toMatchObject({
            status: 400,
            body: { code: 'malformed-path' },
        });
    });
    it('is an unknown path or a wrong method', async () => {
        for (const path of ['/nowhere', '/api/v1', '/api/v1/nowhere', '/api/api/doctor', '/doctor/1/2', '/api/v1/doctor']) {
            expect(await gateway.ask('GET', path, { as: 'admin' })).toMatchObject({
                status: 404,
                body: { code: 'path-not-found' },
            });
        }
        const answer = await gateway.ask('PATCH', '/api/v1/doctors/1', { as: 'admin' });
        expect(answer).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
        expect(answer.headers.get('allow')).toBe('DELETE, GET, HEAD, PUT');
        expect((await gateway.ask('DELETE', '/health')).headers.get('allow')).toBe('GET, HEAD');
    });
    it('is no HTTP at all', async () => {
        const { port } = new URL(gateway.url);
        const answer = await new Promise((resolve, reject) => {
            let text = '';
            const socket = connect(Number(port), '127.0.0.1', () => socket.write('\u0000\u0001nonsense\r\n\r\n'));
            socket.on('data', (bytes) => (text += bytes.toString()));
            socket.on('end', () => resolve(text));
            socket.on('error', reject);
        });
        expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request[^]*"code":"malformed-request"/);
        expect((await gateway.ask('GET', '/health')).status).toBe(200);
    });
});
describe('every answer', () => {
    beforeAll(async () => {
        gateway = await startGateway();
    });
    afterAll(() => gateway.stop());
    it('carries the request id that came in if it is sane, else a new one', async () => {
        const given = await gateway.ask('GET', '/nowhere', { headers: { 'x-request-id': 'abc-12345' } });
        expect(given.headers.get('x-request-id')).toBe('abc-12345');
        expect(given.body).toMatchObject({ requestId: 'abc-12345' });
        const odd = await gateway.ask('GET', '/health', { headers: { 'x-request-id': 'a"b c' } });
        expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    });
    it('is kept out of caches and frames', async () => {
        for (const path of [
            '/health',
            '/nowhere',
            '/',
            '/docs',
            '/openapi.json',
            '/docs/swagger-ui.css',
            '/docs/start.js',
        ]) {
            const { headers, status } = await gateway.ask('GET', path);
            expect(status).toBe(path === '/nowhere' ? 404 : 200);
            expect(headers.get('cache-control')).toBe('no-store');
            expect(headers.get('x-content-type-options')).toBe('nosniff');
            expect(headers.get('content-security-policy')).toMatch(/default-src 'none';script-src 'self';/);
            expect(headers.get('x-powered-by')).toBe(null);
        }
    });
    it('leaves one line with a template for a path, ids for people, and the trace that went to the service', async () => {
        const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
        const { lines, standIn } = gateway;
        await gateway.ask('GET', '/api/v1/patients/1', { as: 'patient', headers: { traceparent } });
        const find = () => lines.find((candidate) => candidate['trace.id'] === 'a'.repeat(32));
        // The line is written when the answer has left, which its reader may notice first.
        await until(() => find() !== undefined);
        const line = find();
        expect(line).toMatchObject({
            'url.template': '/api/v1/patients/{id}',
            'http.response.status_code': 200,
            'user.id': 1,
        });
        expect(standIn.calls.at(-1)).toMatchObject({
            traceparent,
            caller: { accountId: 1, role: 'patient', patientId: 1 },
        });
        expect(JSON.stringify(lines)).not.toMatch(/Canaryson|example\.org|eyJ/);
    });
    it('of an unknown error says nothing of it', async () => {
        gateway.standIn.beforeNext(() => {
            throw new Error('select secret from table');
        });
        const answer = await gateway.ask('GET', '/api/v1/doctors', { as: 'admin' });
        expect(answer).toMatchObject({ status: 500, body: { code: 'internal-error', title: 'Internal Server Error' } });
        expect(answer.text).not.toContain('secret');
    });
});
describe('rate limits', () => {
    beforeEach(async () => {
        gateway = await startGateway({ limits: createRateLimits({ account: 5, address: 8, login: 6, failures: 3 }) });
    });
    afterEach(() => gateway.stop());
    it('count an account, whatever address it claims', async () => {
        for (let n = 0; n < 5; n += 1)
            expect((await gateway.ask('GET', '/api/v1/me', { as: 'doctor' })).status).toBe(200);
        const headers = { 'x-forwarded-for': '10.0.0.1' };
        const answer = await gateway.ask('GET', '/api/v1/me', { as: 'doctor', headers });
        expect(answer).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
        expect((await gateway.ask('GET', '/api/v1/me', { as: 'patient' })).status).toBe(200);
    });
    it('count strangers and bad tokens by address', async () => {
        for (let n = 0; n < 8; n += 1)
            await gateway.ask('GET', '/api/v1/me', { token: `bad${n}` });
        expect((await gateway.ask('GET', '/api/v1/me', { token: 'bad' })).status).toBe(429);
    });
    it('count failed log-ins by e-mail', async () => {
        const body = { email: 'Admin6@example.org', password: 'wrong' };
        for (let n = 0; n < 3; n += 1)
            expect((await gateway.ask('POST', '/api/v1/sessions', { body })).status).toBe(401);
        const right = { email: 'admin6@example.org', password: 'correct horse' };
        expect((await gateway.ask('POST', '/api/v1/sessions', { body: right })).status).toBe(429);
        const other = { email: 'patient1@example.org', password: 'correct horse' };
        expect((await gateway.ask('POST', '/api/v1/sessions', { body: other })).status).toBe(201);
    });
});
//# sourceMappingURL=limits.test.js.map