import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conflict } from '@maternity/errors';
import { password } from '../../testing/stand-in-data.ts';
import { startGateway } from '../../testing/start-gateway.ts';
let gateway;
beforeAll(async () => {
    gateway = await startGateway();
});
afterAll(() => gateway.stop());
const credentials = { email: 'patient1@example.org', password };
describe('a session', () => {
    it('hands out an access token and keeps the refresh token in a cookie', async () => {
        const answer = await gateway.ask('POST', '/api/v1/sessions', { body: credentials });
        expect(answer).toMatchObject({
            status: 201,
            body: {
                expiresIn: 900,
                user: {
                    id: 1,
                    role: 'patient',
                    email: 'patient1@example.org',
                    displayName: 'patient 1',
                    patientId: 1,
                    doctorId: null,
                },
            },
        });
        const cookie = answer.headers.get('set-cookie') ?? '';
        expect(cookie).toMatch(/^refresh_token=[^;]+; Path=\/api\/v1\/sessions; Max-Age=\d+; HttpOnly; SameSite=Strict$/);
        const refreshed = await gateway.ask('POST', '/api/v1/sessions/refresh', {
            headers: { cookie: cookie.split(';')[0] ?? '' },
        });
        expect(refreshed).toMatchObject({ status: 200, body: { expiresIn: 900, user: { id: 1 } } });
        expect(answer.text).not.toContain(cookie.split(/[=;]/)[1]);
        const { accessToken } = refreshed.body;
        expect((await gateway.ask('GET', '/api/v1/me', { token: accessToken })).body).toMatchObject({
            id: 1,
            doctorId: null,
        });
    });
    it('is not opened for a wrong password, an unknown e-mail or a cookie that is not there', async () => {
        const wrong = await gateway.ask('POST', '/api/v1/sessions', { body: { ...credentials, password: 'wrong' } });
        const unknown = await gateway.ask('POST', '/api/v1/sessions', {
            body: { ...credentials, email: 'no@example.org' },
        });
        expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
        expect(wrong).toMatchObject({ status: 401, body: { code: 'invalid-credentials' } });
        expect((await gateway.ask('POST', '/api/v1/sessions/refresh')).status).toBe(401);
    });
});
describe('appointments', () => {
    it('are requested, approved under a version, and shown in full with their history', async () => {
        const start = '2031-03-03T10:00:00+02:00';
        const made = await gateway.ask('POST', '/api/v1/appointments', {
            as: 'patient',
            body: { doctorId: 1, appointmentTypeId: 1, start },
        });
        const { id } = made.body;
        expect(made).toMatchObject({
            status: 201,
            body: { status: 'waiting_for_approval', start: '2031-03-03T08:00:00.000Z' },
        });
        expect(made.headers.get('location')).toBe(`/api/v1/appointments/${id}`);
        const path = `/api/v1/appointments/${id}`;
        const stale = await gateway.ask('POST', `${path}/approve`, { as: 'doctor', headers: { 'if-match': '"7"' } });
        expect(stale).toMatchObject({ status: 409, body: { currentStatus: 'waiting_for_approval' } });
        const approved = await gateway.ask('POST', `${path}/approve`, { as: 'doctor', body: { version: 1 } });
        expect(approved).toMatchObject({
            status: 200,
            body: { status: 'approved', version: 2, holdExpiresAt: null, price: 19.99 },
        });
        expect(approved.headers.get('etag')).toBe('"2"');
        const shown = await gateway.ask('GET', path, { as: 'patient' });
        expect(shown.body).toMatchObject({
            id,
            status: 'approved',
            reason: null,
            decidedAt: null,
            history: [{ actorRole: 'patient' }],
        });
    });
    it.each(['approve', 'complete', 'no-show'])('take no body, or an empty one, for %s', async (name) => {
        for (const body of [undefined, {}]) {
            const answer = await gateway.ask('POST', `/api/v1/appointments/999/${name}`, { as: 'admin', body });
            expect(answer.status).toBe(404);
        }
    });
    it('want a reason to be rejected and a start to be moved', async () => {
        const rejected = await gateway.ask('POST', '/api/v1/appointments/1/reject', { as: 'doctor', body: {} });
        expect(rejected).toMatchObject({ status: 422, body: { errors: [{ path: 'reason' }] } });
        const moved = await gateway.ask('POST', '/api/v1/appointments/1/reschedule', { as: 'doctor' });
        expect(moved).toMatchObject({ status: 422, body: { errors: [{ path: 'start' }] } });
        const odd = await gateway.ask('POST', '/api/v1/appointments/1/approve', {
            as: 'doctor',
            headers: { 'if-match': 'x' },
        });
        expect(odd).toMatchObject({ status: 400, body: { code: 'if-match-malformed' } });
    });
    it('are paged by cursor, newest first', async () => {
        const seen = [];
        let cursor = '';
        while (cursor !== null) {
            const query = cursor === '' ? '' : `&cursor=${cursor}`;
            const { status, body } = await gateway.ask('GET', `/api/v1/appointments?limit=1${query}`, { as: 'admin' });
            expect(status).toBe(200);
            const page = body;
            seen.push(...page.items.map(({ id }) => id));
            cursor = page.nextCursor;
        }
        expect(seen).toEqual([...gateway.standIn.data.visits.keys()].sort((a, b) => b - a));
        for (const query of [
            'limit=0',
            'limit=101',
            'limit=x',
            'limit=1&limit=2',
            'cursor=1',
            'status=odd',
            'from=yesterday',
        ]) {
            const answer = await gateway.ask('GET', `/api/v1/appointments?${query}`, { as: 'admin' });
            expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-query' } });
        }
    });
});
describe('the rest of /api/v1', () => {
    it('lists slots, also between instants whose + was not encoded', async () => {
        const path = '/api/v1/doctors/1/slots?appointmentTypeId=1&to=2031-01-02T00:00:00Z&from=2031-01-01T00:00:00+01:00';
        const { body } = await gateway.ask('GET', path, { as: 'patient' });
        expect(body).toEqual({
            items: [{ start: '2030-12-31T23:00:00.000Z', end: '2030-12-31T23:45:00.000Z' }],
            nextCursor: null,
        });
    });
    it('registers a patient without a token and never shows the password', async () => {
        const person = {
            firstName: 'Zoë',
            lastName: '王',
            sex: 'U',
            dateOfBirth: '1990-01-01',
            estimatedDueDate: '2031-01-01',
        };
        const answer = await gateway.ask('POST', '/api/v1/patients', {
            body: { ...person, email: 'zoe@example.org', password: 'eightlong' },
        });
        expect(answer).toMatchObject({ status: 201, body: { ...person, lastMenstrualPeriod: null } });
        expect(answer.text).not.toContain('eightlong');
        expect(Object.keys(answer.body)).not.toContain('email');
    });
    it('answers an invitation with a doctor who is given an e-mail address', async () => {
        const doctor = { firstName: 'A', lastName: 'B', sex: 'F', occupation: 'C', dateOfBirth: '1980-01-01' };
        const plain = await gateway.ask('POST', '/api/v1/doctors', { as: 'admin', body: doctor });
        expect(plain).toMatchObject({ status: 201, body: { active: true } });
        expect(plain.body).not.toHaveProperty('invitation');
        const invited = await gateway.ask('POST', '/api/v1/doctors', {
            as: 'admin',
            body: { ...doctor, email: 'a@example.org' },
        });
        expect(invited.body).toMatchObject({ invitation: 'invitation-token' });
        const body = { invitation: 'invitation-token', password: 'long enough' };
        expect(await gateway.ask('POST', '/api/v1/invitations', { body })).toMatchObject({
            status: 201,
            body: { role: 'doctor' },
        });
    });
    it("refuses a schedule in another time zone than the hospital's", async () => {
        const weekly = [{ weekday: 1, from: '08:00', to: '24:00' }];
        const good = await gateway.ask('PUT', '/api/v1/doctors/1/schedule', {
            as: 'doctor',
            body: { timeZone: 'Europe/Vienna', weekly },
        });
        expect(good).toMatchObject({ status: 200, body: { timeZone: 'Europe/Vienna', weekly } });
        const bad = await gateway.ask('PUT', '/api/v1/doctors/1/schedule', {
            as: 'doctor',
            body: { timeZone: 'Asia/Tokyo', weekly },
        });
        expect(bad).toMatchObject({ status: 422, body: { code: 'foreign-time-zone' } });
    });
    it('shows audit entries with a hash only once there is one', async () => {
        const { body } = await gateway.ask('GET', '/api/v1/audit?service=appointments', { as: 'admin' });
        expect(body).toMatchObject({
            items: [{ actor: { id: 6, role: 'admin' }, object: { type: 'doctor', id: 7 }, hash: null }],
        });
        expect((await gateway.ask('GET', '/api/v1/audit', { as: 'admin' })).body).toEqual(body);
        const other = await gateway.ask('GET', '/api/v1/audit?service=analytics', { as: 'admin' });
        expect(other.body).toMatchObject({ items: [{ action: 'operation.created', hash: 'c0ffee' }] });
        expect((await gateway.ask('GET', '/api/v1/audit?service=gateway', { as: 'admin' })).status).toBe(422);
    });
    it('mints a ticket that notifications can read, bound to an origin only if there was one', async () => {
        const plain = await gateway.ask('POST', '/api/v1/realtime/tickets', { as: 'doctor' });
        expect(plain).toMatchObject({ status: 201, body: { expiresIn: 30, url: 'ws://localhost:8001/ws' } });
        const claims = decodeJwt(plain.body.ticket);
        expect(claims).toMatchObject({
            iss: 'maternity-gateway',
            aud: 'maternity-realtime',
            sub: '3',
            role: 'doctor',
            doctorId: 1,
        });
        expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(30);
        expect(Object.keys(claims).sort()).toEqual([
            'aud',
            'doctorId',
            'exp',
            'iat',
            'iss',
            'jti',
            'role',
            'sexp',
            'sid',
            'sub',
        ]);
        const bound = await gateway.ask('POST', '/api/v1/realtime/tickets', {
            as: 'doctor',
            headers: { origin: 'http://a.example' },
        });
        expect(decodeJwt(bound.body.ticket)).toMatchObject({ origin: 'http://a.example' });
    });
});
describe('an Idempotency-Key', () => {
    const body = { doctorId: 1, appointmentTypeId: 1, start: '2032-03-03T10:00:00Z' };
    const book = (key, changes = {}) => gateway.ask('POST', '/api/v1/appointments', {
        as: 'patient',
        body: { ...body, ...changes },
        headers: { 'idempotency-key': key },
    });
    it('is asked for on every unsafe request but sessions and tickets', async () => {
        for (const key of ['none', '', 'two words', 'x'.repeat(256)]) {
            expect((await book(key)).status).toBe(400);
        }
        const headers = { 'idempotency-key': 'none' };
        expect((await gateway.ask('POST', '/api/v1/realtime/tickets', { as: 'patient', headers })).status).toBe(201);
        expect((await gateway.ask('POST', '/api/v1/sessions', { body: credentials, headers })).status).toBe(201);
        const registration = {
            firstName: 'A',
            lastName: 'B',
            sex: 'F',
            dateOfBirth: '1990-01-01',
            email: 'q@example.org',
            password: 'eightlong',
        };
        expect(await gateway.ask('POST', '/api/v1/patients', { body: registration, headers })).toMatchObject({
            status: 400,
            body: { code: 'idempotency-key-missing' },
        });
    });
    it('replays status and body, and refuses another body or header under the same key', async () => {
        const first = await book('key-1');
        expect(first.status).toBe(201);
        const replayed = await gateway.ask('POST', '/api/v1/appointments', {
            as: 'patient',
            raw: JSON.stringify({ start: body.start, appointmentTypeId: 1, doctorId: 1 }),
            headers: { 'idempotency-key': 'key-1' },
        });
        expect([replayed.status, replayed.body]).toEqual([201, first.body]);
        expect(await book('key-1', { doctorId: 2 })).toMatchObject({
            status: 422,
            body: { code: 'idempotency-key-reused' },
        });
    });
    it('that is in use is refused with 409', async () => {
        gateway.standIn.beforeNext(() => {
            throw conflict('idempotency-key-in-use', 'A request with this key is running.');
        });
        expect(await book('key-2')).toMatchObject({ status: 409, body: { code: 'idempotency-key-in-use' } });
    });
});
//# sourceMappingURL=v1.test.js.map