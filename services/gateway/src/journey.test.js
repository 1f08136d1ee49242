import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectPostgres, createLog, migrate, sql } from '@maternity/kit';
import { createDatabase, eventually, freePort, startService, } from '@maternity/testkit';
const pathOf = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const password = 'a demo password';
const passwordHash = '$argon2id$v=19$m=8,t=1,p=1$hdXt6FCttdsjGD6O9v8PRQ$cFW9w3gp93UnvnVnI34f3UUmg14kggNIVfcOOqsRhkk';
let database;
let facts;
const services = [];
let url = '';
/** The built services over a real PostgreSQL, as they run anywhere. */
beforeAll(async () => {
    database = await createDatabase({
        migrate: (to) => migrate(to, pathOf('appointments/migrations')).then(() => undefined),
    });
    const postgres = connectPostgres({ url: database.url, poolSize: 1, applicationName: 'journey' }, createLog('journey', 'silent'));
    await postgres.query(sql `
    insert into account (role, email, password_hash) values ('admin', 'admin@example.org', ${passwordHash})`);
    await postgres.stop();
    facts = await createDatabase({
        migrate: (to) => migrate(to, pathOf('analytics/migrations/postgres/main')).then(() => undefined),
    });
    const [grpc, http, analytics] = [String(await freePort()), String(await freePort()), String(await freePort())];
    services.push(await startService(pathOf('appointments/dist/main.js'), {
        APPOINTMENTS_DATABASE_URL: database.url,
        GRPC_PORT: grpc,
    }), await startService(pathOf('analytics/dist/api.main.js'), {
        ANALYTICS_DATABASE_URL: facts.url,
        WAREHOUSE_URL: facts.url,
        GRPC_PORT: analytics,
    }), await startService(pathOf('gateway/dist/main.js'), {
        APPOINTMENTS_ADDRESS: `127.0.0.1:${grpc}`,
        ANALYTICS_ADDRESS: `127.0.0.1:${analytics}`,
        HTTP_PORT: http,
        ACCESS_TOKEN_SECRET: randomUUID(),
        REALTIME_TICKET_SECRET: randomUUID(),
    }));
    url = `http://127.0.0.1:${http}`;
}, 60_000);
afterAll(async () => {
    for (const service of services.reverse())
        expect(await service.stop()).toBe(0);
    await Promise.all([database.drop(), facts.drop()]);
});
async function ask(token, request, body, key = randomUUID()) {
    const [method = '', path = ''] = request.split(' ');
    const answer = await fetch(url + path, {
        method,
        headers: {
            connection: 'close',
            'idempotency-key': key,
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) };
}
const logIn = (email) => eventually(async () => {
    const { status, body } = await ask(undefined, 'POST /api/v1/sessions', { email, password });
    if (status !== 201)
        throw new Error(`log-in answered ${status}`);
    return body['accessToken'];
});
const register = async (name) => {
    const person = { firstName: name, lastName: 'Canaryson', sex: 'F', dateOfBirth: '1990-01-01' };
    const answer = await ask(undefined, 'POST /api/v1/patients', { ...person, email: `${name}@example.org`, password });
    expect(answer.status).toBe(201);
    return logIn(`${name}@example.org`);
};
describe('the way of a request, through every door', () => {
    it('goes from the invitation of a doctor to an approved visit', async () => {
        const admin = await logIn('admin@example.org');
        const type = await ask(admin, 'POST /appointment', { appointmentName: 'Check-up', price: 49.9 });
        expect(type).toMatchObject({ status: 201, body: { price: 49.9 } });
        const person = {
            firstName: 'Grace',
            lastName: 'Canaryson',
            sex: 'F',
            occupation: 'Midwife',
            dateOfBirth: '1980-02-29',
        };
        const doctor = await ask(admin, 'POST /api/v1/doctors', { ...person, email: 'grace@example.org' });
        const redeemed = await ask(undefined, 'POST /api/v1/invitations', {
            invitation: doctor.body['invitation'],
            password,
        });
        expect(redeemed).toMatchObject({ status: 201, body: { role: 'doctor', doctorId: doctor.body['id'] } });
        const grace = await logIn('grace@example.org');
        const patients = await Promise.all(['ada', 'eve', 'mia'].map(register));
        const from = new Date(Date.now() + 86_400_000).toISOString();
        const to = new Date(Date.now() + 15 * 86_400_000).toISOString();
        const typeId = type.body['appointmentID'];
        const doctorId = doctor.body['id'];
        const path = `GET /api/v1/doctors/${String(doctorId)}/slots?from=${from}&to=${to}&appointmentTypeId=${String(typeId)}`;
        const slots = (await ask(patients[0], path)).body['items'];
        expect(slots.length).toBeGreaterThan(100);
        const visit = { doctorId, appointmentTypeId: typeId, start: slots[5]?.start };
        const racers = Array.from({ length: 30 }, (_, n) => patients[n % patients.length]);
        const answers = await Promise.all(racers.map((token) => ask(token, 'POST /api/v1/appointments', visit)));
        const won = answers.filter(({ status }) => status === 201);
        expect(won).toHaveLength(1);
        expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
        const id = String(won[0]?.body['id']);
        const key = randomUUID();
        const approved = await ask(grace, `POST /api/v1/appointments/${id}/approve`, { version: 1 }, key);
        expect(approved).toMatchObject({ status: 200, body: { status: 'approved', version: 2 } });
        expect(await ask(grace, `POST /api/v1/appointments/${id}/approve`, { version: 1 }, key)).toEqual(approved);
        expect(await ask(grace, `POST /api/v1/appointments/${id}/approve`, { version: 2 }, key)).toMatchObject({
            status: 422,
        });
        expect(await ask(grace, `POST /api/v1/appointments/${id}/approve`)).toMatchObject({
            status: 409,
            body: { currentStatus: 'approved' },
        });
        const seen = await Promise.all(patients.map((token) => ask(token, `GET /api/v1/appointments/${id}`)));
        expect(seen.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
        expect(await ask(admin, `GET /appointmenthistory/${id}`)).toMatchObject({ body: { statusID: 2, price: 49.9 } });
        expect(await ask(admin, `DELETE /doctor/${String(doctorId)}`)).toMatchObject({ status: 409 });
    });
    it('ends within a second for an account that is locked out', async () => {
        const admin = await logIn('admin@example.org');
        const token = await register('zoe');
        const { body } = await ask(token, 'GET /api/v1/me');
        const startedAt = Date.now();
        expect((await ask(admin, `PUT /api/v1/accounts/${String(body['id'])}/active`, { active: false })).status).toBe(200);
        await eventually(async () => (await ask(token, 'GET /api/v1/me')).status === 401);
        expect(Date.now() - startedAt).toBeLessThan(1_000);
        const again = { email: 'zoe@example.org', password };
        expect((await ask(undefined, 'POST /api/v1/sessions', again)).status).toBe(401);
    });
    it('goes from an operation to a report that explains it', async () => {
        const admin = await logIn('admin@example.org');
        const operation = await ask(admin, 'POST /operation', { operationName: 'Section', price: 2_500.5 });
        expect(operation).toMatchObject({ status: 201, body: { price: 2_500.5 } });
        const grace = await logIn('grace@example.org');
        const { doctorId: doctorID } = (await ask(grace, 'GET /api/v1/me')).body;
        const [startDateTime, endDateTime] = ['2026-05-04T08:00:00.000Z', '2026-05-04T09:00:00.000Z'];
        const ids = { doctorID, patientID: 1, operationID: operation.body['operationID'] };
        const performed = { ...ids, startDateTime, endDateTime };
        const key = randomUUID();
        const recorded = await ask(grace, 'POST /operationhistory', performed, key);
        expect(recorded).toMatchObject({ status: 201, body: performed });
        expect(await ask(grace, 'POST /operationhistory', performed, key)).toEqual(recorded);
        const days = 'from=2026-05-01&to=2026-05-31';
        expect(await ask(admin, `GET /api/v1/reports/income?${days}&groupBy=operation`)).toMatchObject({
            status: 200,
            body: { currency: 'EUR', rows: [{ count: 1, amount: 2_500.5 }], totals: { count: 1, amount: 2_500.5 } },
        });
        expect(await ask(admin, `GET /api/v1/reports/income/explain?${days}&figure=amount`)).toMatchObject({
            status: 200,
            body: { items: [{ source: 'operations', day: '2026-05-04', amount: 2_500.5 }], count: 1, amount: 2_500.5 },
        });
        expect(await ask(admin, `GET /api/v1/reports/births?${days}&source=imports`)).toMatchObject({
            status: 422,
            body: { errors: [{ path: 'source' }] },
        });
        for (const name of ['appointments', 'operations', 'births', 'doctors', 'summary']) {
            expect((await ask(admin, `GET /api/v1/reports/${name}?${days}`)).status).toBe(200);
        }
        expect(await ask(admin, `DELETE /operation/${String(ids.operationID)}`)).toMatchObject({ status: 409 });
        const log = await ask(admin, 'GET /api/v1/audit?service=analytics');
        expect(log.body['items'].length).toBeGreaterThanOrEqual(2);
        expect(await ask(admin, 'GET /api/v1/replicas')).toMatchObject({ status: 200 });
    });
    it('leaves no name and no address in any log', () => {
        for (const { output } of services)
            expect(output()).not.toMatch(/Canaryson|example\.org|a demo password|eyJ/);
    });
});
//# sourceMappingURL=journey.test.js.map