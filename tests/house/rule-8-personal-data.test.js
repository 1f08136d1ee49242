import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { execFileSync } from 'node:child_process';
import { Client } from 'pg';
import { WebSocket } from 'ws';
import { migrate } from '@maternity/kit';
import { createDatabase, eventually, freePort, startService, } from '@maternity/testkit';
import { inHouse } from './fixture.ts';
import { startTelemetrySink } from './telemetry-sink.ts';
/** Each stands where a person would be: none may come out anywhere but in an answer to somebody who may read it. */
const canaries = {
    firstName: 'Canarybird',
    lastName: 'Zzyzxfeather',
    email: 'canary.seed@example.test',
    password: 'canary-password-93',
    dateOfBirth: '1991-07-29',
    reason: 'canary-reason-of-the-doctor',
};
const traceId = randomBytes(16).toString('hex');
const traceparent = `00-${traceId}-${randomBytes(8).toString('hex')}-01`;
let house;
const frames = [];
const errors = [];
const sockets = [];
beforeAll(async () => {
    const sink = await startTelemetrySink();
    const database = await createDatabase({
        template: 'appointments',
        migrate: async (url) => {
            await migrate(url, inHouse('services/appointments/migrations'));
        },
    });
    const names = ['gateway', 'realtime', 'grpc', 'gatewayAdmin', 'appointmentsAdmin', 'notificationsAdmin'];
    const free = await Promise.all(names.map(() => freePort()));
    const ports = Object.fromEntries(names.map((name, index) => [name, free[index]]));
    const shared = {
        OTEL_EXPORTER_OTLP_ENDPOINT: sink.url,
        OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
        OTEL_BSP_SCHEDULE_DELAY: '100',
        LOG_LEVEL: 'trace',
        APPOINTMENTS_ADDRESS: `127.0.0.1:${ports.grpc}`,
        REALTIME_TICKET_SECRET: 't'.repeat(40),
    };
    const start = (name, environment) => startService(inHouse(`services/${name}/dist/main.js`), { ...shared, ...environment });
    const appointments = await start('appointments', {
        APPOINTMENTS_DATABASE_URL: database.url,
        GRPC_PORT: String(ports.grpc),
        ADMIN_PORT: String(ports.appointmentsAdmin),
    });
    const notifications = await start('notifications', {
        WS_PORT: String(ports.realtime),
        ADMIN_PORT: String(ports.notificationsAdmin),
    });
    const gateway = await start('gateway', {
        HTTP_PORT: String(ports.gateway),
        ADMIN_PORT: String(ports.gatewayAdmin),
        ACCESS_TOKEN_SECRET: 'a'.repeat(40),
        REALTIME_URL: `ws://127.0.0.1:${ports.realtime}/ws`,
    });
    house = { database, sink, services: { appointments, notifications, gateway }, ports };
    await seedDoctor();
    await liveThrough();
}, 60_000);
afterAll(async () => {
    for (const socket of sockets)
        socket.terminate();
    for (const name of ['gateway', 'notifications', 'appointments'])
        await house.services[name]?.stop();
    await house.sink.stop();
    await house.database.drop();
}, 60_000);
/** A doctor who works around the clock, a type, and an account whose password is made by redeeming an invitation. */
async function seedDoctor() {
    const client = new Client({ connectionString: house.database.url });
    await client.connect();
    await client.query(`
    insert into doctor (id, first_name, last_name, sex, occupation, date_of_birth)
    values (1, '${canaries.firstName}', '${canaries.lastName}', 'F', 'Obstetrician', '${canaries.dateOfBirth}');
    insert into working_hours (doctor_id, weekday, from_minute, to_minute) select 1, day, 0, 1440 from generate_series(1, 7) day;
    insert into appointment_type (id, name, price_minor, duration_minutes) values (1, 'Visit', 5000, 30);
    insert into invitation (hash, role, doctor_id, email, expires_at)
    values (sha256('canary-invitation'), 'doctor', 1, 'doctor.${canaries.email}', now() + interval '1 day');`);
    await client.end();
}
async function ask(method, path, options = {}) {
    const response = await fetch(`http://127.0.0.1:${house.ports.gateway}${path}`, {
        method,
        headers: {
            connection: 'close',
            traceparent,
            'idempotency-key': randomUUID(),
            ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
        },
        ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    const text = await response.text();
    if (!response.ok)
        errors.push(text);
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
}
async function listen(token) {
    const { body } = await ask('POST', '/api/v1/realtime/tickets', { token });
    const socket = new WebSocket(`ws://127.0.0.1:${house.ports.realtime}/ws`, 'maternity.v1+json');
    sockets.push(socket);
    const answered = new Promise((resolve) => {
        socket.on('message', (data) => {
            frames.push(data.toString());
            resolve();
        });
    });
    await once(socket, 'open');
    socket.send(JSON.stringify({ id: 1, connect: { ticket: body['ticket'] } }));
    await answered;
}
const login = async (email) => String((await ask('POST', '/api/v1/sessions', { body: { email, password: canaries.password } })).body['accessToken']);
/** A whole life of a visit, and the mistakes that people make on the way. */
async function liveThrough() {
    const { firstName, lastName, email, password, dateOfBirth, reason } = canaries;
    const patient = { firstName, lastName, email, password, dateOfBirth, sex: 'F' };
    expect((await ask('POST', '/api/v1/patients', { body: patient })).status).toBe(201);
    const invitation = 'canary-invitation';
    expect((await ask('POST', '/api/v1/invitations', { body: { invitation, password } })).status).toBeLessThan(300);
    const [mother, doctor] = [await login(email), await login(`doctor.${email}`)];
    await listen(mother);
    await listen(doctor);
    const from = new Date(Date.now() + 86_400_000).toISOString();
    const to = new Date(Date.now() + 2 * 86_400_000).toISOString();
    const slots = await ask('GET', `/api/v1/doctors/1/slots?from=${from}&to=${to}&appointmentTypeId=1`, {
        token: mother,
    });
    const [{ start }] = slots.body['items'];
    const visit = { doctorId: 1, appointmentTypeId: 1, start };
    const booked = await ask('POST', '/api/v1/appointments', { token: mother, body: visit });
    expect(booked.status).toBe(201);
    const id = String(booked.body['id']);
    expect((await ask('POST', `/api/v1/appointments/${id}/reject`, { token: doctor, body: { reason } })).status).toBe(200);
    await ask('POST', '/api/v1/patients', { body: patient }); // The e-mail is taken.
    await ask('POST', '/api/v1/patients', { body: { ...patient, email: 'no address', nickname: firstName } });
    await ask('POST', '/api/v1/sessions', { body: { email, password: `${password}-wrong` } });
    await ask('POST', `/api/v1/appointments/${id}/approve`, { token: doctor, body: { reason } });
    await ask('GET', `/api/v1/patients/${lastName}?q=${firstName}`, { token: mother });
    await eventually(() => {
        expect(frames.filter((frame) => frame.includes('appointment.rejected'))).toHaveLength(2);
    });
}
const metricsOf = async (port) => (await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { connection: 'close' } })).text();
function expectNoCanary(text) {
    for (const canary of Object.values(canaries))
        expect(text.toLowerCase()).not.toContain(canary.toLowerCase());
}
describe('personal data', () => {
    it('is in none of the frames', () => {
        expect(frames.length).toBeGreaterThanOrEqual(6);
        expectNoCanary(frames.join('\n'));
    });
    it('is in no error, whatever was wrong with the request', () => {
        expect(errors.length).toBeGreaterThanOrEqual(5);
        expectNoCanary(errors.join('\n'));
    });
    it.each(['gatewayAdmin', 'appointmentsAdmin', 'notificationsAdmin'])('is in no metric of %s, and promtool accepts them', async (name) => {
        const metrics = await metricsOf(house.ports[name]);
        expect(metrics).toContain('process_cpu_seconds_total');
        expectNoCanary(metrics);
        expect(() => execFileSync('promtool', ['check', 'metrics'], { input: metrics, stdio: 'pipe' })).not.toThrow();
    });
    it('is in no span, and one request is one trace through every room', async () => {
        const rooms = () => {
            const trace = house.sink.spans().filter((span) => span.traceId === traceId);
            return trace.map(({ service, name }) => `${service}: ${name}`);
        };
        await eventually(() => {
            expect(rooms()).toEqual(expect.arrayContaining([
                expect.stringMatching(/^gateway: POST .*\/appointments$/),
                'gateway: maternity.appointments.v1.AppointmentService/RequestAppointment',
                'appointments: maternity.appointments.v1.AppointmentService/RequestAppointment',
                expect.stringMatching(/^appointments: select/),
                expect.stringMatching(/^notifications: push appointment\.requested$/),
            ]));
        });
        expectNoCanary(house.sink.text());
    });
    it('is in no log line, at the most talkative level', async () => {
        for (const service of Object.values(house.services)) {
            await eventually(() => {
                expect(service.output()).toContain('"trace.id"');
            });
            expectNoCanary(service.output());
        }
    });
});
describe('a canary', () => {
    it('would be found: a planted one is', () => {
        expect(() => {
            expectNoCanary(`{"message":"hello ${canaries.lastName.toUpperCase()}"}`);
        }).toThrow();
    });
});
//# sourceMappingURL=rule-8-personal-data.test.js.map