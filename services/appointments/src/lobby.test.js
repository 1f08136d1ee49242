import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appointmentsProto, callerToMetadata, idempotencyToMetadata, } from '@maternity/contracts';
import { connectGrpc, migrate } from '@maternity/kit';
import { createDatabase, eventually, freePort, startService, } from '@maternity/testkit';
import { Client } from 'pg';
const proto = appointmentsProto();
const { service: appointments } = proto.AppointmentService;
const { service: feed } = proto.EventFeedService;
const script = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const hourMs = 3_600_000;
const slotAt = (hours) => (Math.floor(Date.now() / hourMs) + hours) * hourMs;
let database;
let sql;
let one;
let other;
async function startReplica(url = database.url) {
    const [port, adminPort] = [await freePort(), await freePort()];
    const service = await startService(script, {
        APPOINTMENTS_DATABASE_URL: url,
        GRPC_PORT: `${port}`,
        ADMIN_PORT: `${adminPort}`,
        HOSPITAL_TIME_ZONE: 'UTC',
    });
    return { service, channel: connectGrpc('appointments', `127.0.0.1:${port}`), admin: `http://127.0.0.1:${adminPort}` };
}
async function stopReplica({ service, channel }) {
    await channel.stop();
    expect(await service.stop()).toBe(0);
    expect(service.output()).not.toMatch(/"log.level":"(error|fatal)"/);
}
beforeAll(async () => {
    database = await createDatabase({
        template: 'appointments',
        migrate: async (url) => {
            await migrate(url, fileURLToPath(new URL('../migrations/', import.meta.url)));
        },
    });
    sql = new Client(database.url);
    await sql.connect();
    await sql.query(`
    insert into doctor (first_name, last_name, sex, occupation, date_of_birth)
    select 'Canary', 'Canary', 'F', 'Obstetrician', '1980-01-01' from generate_series(1, 3);
    insert into working_hours select id, weekday, 0, 1440 from doctor, generate_series(1, 7) as weekday;
    insert into patient (first_name, last_name, sex, date_of_birth)
    select 'Canary', 'Canary', 'F', '1995-01-01' from generate_series(1, 3);
    insert into account (id, role, email, patient_id) select 100 + id, 'patient', 'canary' || id || '@x.test', id from patient;
    insert into appointment_type (name, price_minor, duration_minutes) values ('Visit', 5000, 30)`);
    [one, other] = await Promise.all([startReplica(), startReplica()]);
});
afterAll(async () => {
    await stopReplica(one);
    await stopReplica(other);
    await sql.end();
    await database.drop();
});
const as = (role, ids, key) => {
    const metadata = callerToMetadata({ accountId: 900, role, requestId: 'test', ...ids });
    if (key !== undefined)
        idempotencyToMetadata({ key, fingerprint: 'f' }, metadata);
    return { deadlineMs: 10_000, metadata };
};
const patient = (id = 1, key) => as('patient', { accountId: 100 + id, patientId: id }, key);
const doctor = as('doctor', { doctorId: 1 });
const wish = (startMs, doctorId = 1) => ({ doctorId, appointmentTypeId: 1, startMs });
function follow({ channel }, request = {}) {
    const left = new AbortController();
    const batches = [];
    const ended = (async () => {
        try {
            for await (const batch of channel.stream(feed.Follow, request, { signal: left.signal }))
                batches.push(batch);
            return 'ended';
        }
        catch (error) {
            return error;
        }
    })();
    return {
        batches,
        ended,
        stop: async () => {
            left.abort();
            await ended;
        },
    };
}
const eventsOf = ({ batches }) => batches.flatMap(({ events }) => events);
describe('a visit, through the doors', () => {
    it('is requested at one replica, answered at another, and followed at both with its trace', async () => {
        const followers = [one, other].map((replica) => follow(replica, { fromEnd: true, channelPrefixes: ['doc:1', 'u:'] }));
        await eventually(() => followers.every(({ batches }) => batches.length > 0));
        const traceparent = '00-11112222333344445555666677778888-0123456789abcdef-00';
        const made = await one.channel.call(appointments.RequestAppointment, wish(slotAt(30)), {
            ...patient(),
            traceparent,
        });
        expect(made).toMatchObject({ status: 'APPOINTMENT_STATUS_WAITING_FOR_APPROVAL', version: 1, priceMinor: 5000 });
        expect(made.holdExpiresAtMs).toBe(slotAt(28));
        await other.channel.call(appointments.ChangeAppointment, { id: made.id, action: 'APPOINTMENT_ACTION_APPROVE' }, doctor);
        for (const follower of followers) {
            await eventually(() => eventsOf(follower).length === 2);
            const [requested, approved] = eventsOf(follower);
            expect(requested).toMatchObject({
                kind: 'appointment.requested',
                positions: [
                    { channel: 'doc:1', offset: 1 },
                    { channel: 'u:101', offset: 1 },
                ],
            });
            expect(requested?.traceparent.slice(0, 35)).toBe(traceparent.slice(0, 35));
            expect(JSON.parse(approved?.facts ?? '')).toMatchObject({
                appointmentId: made.id,
                status: 'approved',
                version: 2,
            });
            expect(follower.batches.at(-1)?.sequence).toBe(approved?.sequence);
            await follower.stop();
        }
        const { appointment, history } = await one.channel.call(appointments.GetAppointment, { id: made.id }, patient());
        expect(appointment).toMatchObject({ id: made.id, status: 'APPOINTMENT_STATUS_APPROVED' });
        expect(history.map(({ actorRole }) => actorRole)).toEqual(['patient', 'doctor']);
        const past = await one.channel.call(feed.ReadHistory, { channels: [{ channel: 'u:101', afterOffset: 1, limit: 5 }] }, doctor);
        expect(past.channels[0]).toMatchObject({
            topOffset: 2,
            firstOffset: 1,
            events: [{ kind: 'appointment.approved' }],
        });
    });
    it('is refused with a kind, a code and the current state', async () => {
        const startMs = slotAt(40);
        const { id } = await one.channel.call(appointments.RequestAppointment, wish(startMs), patient(1));
        const refused = (work) => work.then(() => undefined, (error) => error);
        expect(await refused(other.channel.call(appointments.RequestAppointment, wish(startMs), patient(2)))).toMatchObject({
            kind: 'conflict',
            code: 'slot-taken',
            details: { currentStatus: 'waiting_for_approval' },
        });
        const change = { id, action: 'APPOINTMENT_ACTION_COMPLETE' };
        expect(await refused(one.channel.call(appointments.ChangeAppointment, change, doctor))).toMatchObject({
            code: 'illegal-state',
            details: { currentStatus: 'waiting_for_approval' },
        });
        expect(await refused(one.channel.call(appointments.ChangeAppointment, change, patient(1)))).toMatchObject({
            kind: 'forbidden',
        });
        expect(await refused(one.channel.call(appointments.ChangeAppointment, change, patient(2)))).toMatchObject({
            kind: 'not-found',
        });
        for (const strange of [0, -1, 2 ** 60, 9_999]) {
            expect(await refused(one.channel.call(appointments.GetAppointment, { id: strange }, doctor))).toMatchObject({
                kind: 'not-found',
            });
        }
        expect(await refused(one.channel.call(appointments.RequestAppointment, wish(2 ** 62), patient(1)))).toMatchObject({
            kind: 'invalid',
        });
        expect(await refused(one.channel.call(appointments.RequestAppointment, wish(startMs, 2 ** 62), patient(1)))).toMatchObject({ kind: 'invalid' });
        const list = await one.channel.call(appointments.ListAppointments, { statuses: ['APPOINTMENT_STATUS_WAITING_FOR_APPROVAL'], toMs: 2 ** 62 }, doctor);
        expect(list.appointments.map((visit) => visit.id)).toEqual([id]);
    });
    it('expires by itself when nobody answers', async () => {
        const { rows } = await sql.query(`
      insert into appointment (doctor_id, patient_id, appointment_type_id, status, starts_at, ends_at, hold_expires_at, requested_at)
      values (2, 3, 1, 1, now() + interval '9 days', now() + interval '9 days 30 min', now(), now()) returning id`);
        const follower = follow(one, { channelPrefixes: ['u:103'] });
        await eventually(() => eventsOf(follower).length === 1);
        expect(eventsOf(follower)[0]).toMatchObject({ kind: 'appointment.expired' });
        expect(JSON.parse(eventsOf(follower)[0]?.facts ?? '')).toMatchObject({
            appointmentId: Number(rows[0]?.id),
            status: 'expired',
        });
        await follower.stop();
    });
});
describe('a replica', () => {
    it('that is killed loses no committed event, and a retry with its key has no second effect', async () => {
        const doomed = await startReplica();
        const startMs = slotAt(100);
        const answers = await Promise.all(Array.from({ length: 30 }, async (_, n) => {
            if (n === 15)
                await doomed.service.kill();
            const ask = (replica) => replica.channel.call(appointments.RequestAppointment, wish(startMs + n * hourMs, 3), patient(1, `kill-${n}`));
            return ask(doomed).catch(() => ask(one));
        }));
        await doomed.channel.stop();
        const { rows } = await sql.query('select count(*)::int as n from appointment where doctor_id = 3');
        expect(rows[0]?.n).toBe(30);
        const follower = follow(other, { channelPrefixes: ['doc:3'] });
        await eventually(() => eventsOf(follower).length === 30);
        expect(new Set(eventsOf(follower).map(({ facts }) => JSON.parse(facts).appointmentId))).toEqual(new Set(answers.map(({ id }) => id)));
        await follower.stop();
    });
    it('ends its streams when it drains, and exits', async () => {
        const leaving = await startReplica();
        const follower = follow(leaving);
        await eventually(() => follower.batches.length > 0);
        expect(await leaving.service.stop()).toBe(0);
        expect(await follower.ended).toBe('ended');
        await leaving.channel.stop();
    });
    it('tells metrics that promtool finds well formed, and no name of anybody', async () => {
        const text = await (await fetch(`${one.admin}/metrics`)).text();
        expect(text).toMatch(/^maternity_bookings_total\{outcome="done"\} \d+/m);
        expect(text).toMatch(/^maternity_event_feed_lag_seconds_count \d+/m);
        expect(text).toMatch(/^maternity_event_feed_followers 0/m);
        expect(text).toMatch(/^maternity_holds_waiting \d+/m);
        expect(text).not.toMatch(/canary/i);
        const complaints = execFileSync('promtool', ['check', 'metrics'], { input: text, encoding: 'utf8' });
        expect(complaints).toBe('');
        for (const { service } of [one, other])
            expect(service.output()).not.toMatch(/canary/i);
    });
    it('is not ready while the migrations of its build have not run', async () => {
        const empty = await createDatabase({ migrate: () => Promise.resolve() });
        const early = await startReplica(empty.url);
        expect((await fetch(`${early.admin}/readyz`)).status).toBe(503);
        expect((await fetch(`${early.admin}/livez`)).status).toBe(200);
        await migrate(empty.url, fileURLToPath(new URL('../migrations/', import.meta.url)));
        expect((await fetch(`${early.admin}/readyz`)).status).toBe(200);
        await early.channel.stop();
        expect(await early.service.stop()).toBe(0);
        await empty.drop();
    });
});
//# sourceMappingURL=lobby.test.js.map