import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { appointmentsProto, callerToMetadata } from '@maternity/contracts';
import { connectGrpc, migrate } from '@maternity/kit';
import { createDatabase, eventually, freePort, startRedis, startService, } from '@maternity/testkit';
import { Client } from 'pg';
const { service: directory } = appointmentsProto().DirectoryService;
const migrations = fileURLToPath(new URL('../migrations/', import.meta.url));
const script = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const dayMs = 86_400_000;
const minuteMs = 60_000;
let database;
let sql;
let redis;
/** One with a cache of its own, two that share a Redis. */
let replicas = [];
let nextDoctor = 0;
let patientId = 0;
let typeId = 0;
async function startReplica(redisUrl) {
    const [port, adminPort] = [await freePort(), await freePort()];
    const service = await startService(script, {
        APPOINTMENTS_DATABASE_URL: database.url,
        GRPC_PORT: `${port}`,
        ADMIN_PORT: `${adminPort}`,
        HOSPITAL_TIME_ZONE: 'UTC',
        ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
    });
    return { service, adminPort, channel: connectGrpc('appointments', `127.0.0.1:${port}`) };
}
beforeAll(async () => {
    database = await createDatabase({
        template: 'appointments',
        migrate: async (url) => {
            await migrate(url, migrations);
        },
    });
    redis = await startRedis();
    replicas = await Promise.all([startReplica(), startReplica(redis.url), startReplica(redis.url)]);
    sql = new Client(database.url);
    await sql.connect();
    patientId = await idOf(`insert into patient (first_name, last_name, sex, date_of_birth) values ('a', 'b', 'F', '1990-01-01') returning id::int`);
    typeId = await idOf(`insert into appointment_type (name, price_minor, duration_minutes) values ('c', 1, 30) returning id::int`);
});
afterAll(async () => {
    await sql.end();
    for (const { channel, service } of replicas) {
        await channel.stop();
        expect(await service.stop()).toBe(0);
    }
    await redis.stop();
    await database.drop();
});
const idOf = async (text, values = []) => (await sql.query(text, values)).rows[0]?.id ?? 0;
const as = (role) => ({
    deadlineMs: 5_000,
    metadata: callerToMetadata({ accountId: 1, role, requestId: 'test' }),
});
const admin = as('admin');
async function newDoctor() {
    nextDoctor += 1;
    const { doctor } = await channel(nextDoctor).call(directory.CreateDoctor, { doctor: { firstName: 'a', lastName: 'b', sex: 'F', occupation: 'c', dateOfBirth: '1980-01-01', active: true } }, admin);
    return doctor?.id ?? 0;
}
const channel = (index) => replicas[index % 3]?.channel ?? fail();
const fail = () => {
    throw new Error('no such replica');
};
/** A visit and its event, as bookings write them. */
async function newVisit(doctorId, start, { minutes = 30, holdMs = 0 } = {}) {
    await sql.query('begin');
    const id = await idOf(`insert into appointment (doctor_id, patient_id, appointment_type_id, status, starts_at, ends_at, requested_at, hold_expires_at)
     values ($1, $2, $3, $4::int, $5, $6, now(), case when $4::int = 1 then now() + make_interval(secs => $7) end) returning id::int`, [
        doctorId,
        await idOf(`insert into patient (first_name, last_name, sex, date_of_birth) values ('a', 'b', 'F', '1990-01-01') returning id::int`),
        typeId,
        holdMs > 0 ? 1 : 2,
        new Date(start),
        new Date(start + minutes * minuteMs),
        holdMs / 1_000,
    ]);
    await sql.query(`select append_event('appointment.requested', array['doc:' || $1::text], '{}', '')`, [doctorId]);
    await sql.query('commit');
    return id;
}
async function cancel(doctorId, id) {
    await sql.query('begin');
    await sql.query('update appointment set status = 5, hold_expires_at = null where id = $1', [id]);
    await sql.query(`select append_event('appointment.cancelled', array['doc:' || $1::text], '{}', '')`, [doctorId]);
    await sql.query('commit');
}
/** A Monday at least a week ahead. */
const monday = (() => {
    const today = Math.floor(Date.now() / dayMs);
    return (today + 7 + ((11 - ((today + 7) % 7)) % 7)) * dayMs;
})();
const starts = async (index, doctorId, days = 1) => {
    const range = { fromMs: monday, toMs: monday + days * dayMs };
    const asked = { doctorId, appointmentTypeId: typeId, ...range };
    const { slots } = await channel(index).call(directory.ListSlots, asked, as('patient'));
    return slots.map(({ startMs }) => startMs);
};
const everywhere = async (doctorId) => Promise.all([0, 1, 2].map((index) => starts(index, doctorId)));
const usual = Array.from({ length: 16 }, (_, index) => monday + 9 * 60 * minuteMs + index * 30 * minuteMs);
const without = (...taken) => usual.filter((_, index) => !taken.includes(index));
const thrice = (list) => [list, list, list];
async function cacheHits(index) {
    const text = await (await fetch(`http://127.0.0.1:${replicas[index]?.adminPort ?? 0}/metrics`, { headers: { connection: 'close' } })).text();
    return Number(/appointments_cache_requests_total\{cache="slots",result="hit"\} (\d+)/.exec(text)?.[1] ?? 0);
}
describe('free slots', () => {
    it('are the same everywhere and follow every change of visits, hours, time off and type at once', async () => {
        const doctorId = await newDoctor();
        expect(await everywhere(doctorId)).toEqual(thrice(usual));
        const visit = await newVisit(doctorId, usual[3] ?? 0);
        expect(await everywhere(doctorId)).toEqual(thrice(without(3)));
        await newVisit(doctorId, (usual[5] ?? 0) + 15 * minuteMs);
        expect(await everywhere(doctorId)).toEqual(thrice(without(3, 5, 6)));
        await cancel(doctorId, visit);
        expect(await everywhere(doctorId)).toEqual(thrice(without(5, 6)));
        const range = { startMs: usual[8] ?? 0, endMs: usual[12] ?? 0 };
        const { id } = await channel(0).call(directory.CreateTimeOff, { doctorId, ...range }, admin);
        expect(await everywhere(doctorId)).toEqual(thrice(without(5, 6, 8, 9, 10, 11)));
        await channel(1).call(directory.DeleteTimeOff, { doctorId, id }, admin);
        await channel(2).call(directory.PutSchedule, { doctorId, weekly: [{ weekday: 1, from: '09:00', to: '10:00' }] }, admin);
        expect(await everywhere(doctorId)).toEqual(thrice(usual.slice(0, 2)));
        const type = { id: typeId, name: 'c', priceMinor: 1, active: true };
        await channel(1).call(directory.UpdateAppointmentType, { ...type, durationMinutes: 60 }, admin);
        expect(await everywhere(doctorId)).toEqual(thrice(usual.slice(0, 1)));
        await channel(1).call(directory.UpdateAppointmentType, { ...type, durationMinutes: 30, active: false }, admin);
        expect(await everywhere(doctorId)).toEqual(thrice([]));
        await channel(1).call(directory.UpdateAppointmentType, { ...type, durationMinutes: 30 }, admin);
        await sql.query('update doctor set active = false, schedule_version = schedule_version + 1 where id = $1', [
            doctorId,
        ]);
        expect(await everywhere(doctorId)).toEqual(thrice([]));
    });
    it('come back by themselves when a hold has run out', async () => {
        const doctorId = await newDoctor();
        await newVisit(doctorId, usual[3] ?? 0, { holdMs: 1_500 });
        await newVisit(doctorId, usual[4] ?? 0, { holdMs: 60_000 });
        expect(await everywhere(doctorId)).toEqual(thrice(without(3, 4)));
        expect(await everywhere(doctorId)).toEqual(thrice(without(3, 4)));
        await eventually(async () => {
            expect(await everywhere(doctorId)).toEqual(thrice(without(4)));
        });
    });
    it('come from the cache when nothing has changed', async () => {
        const doctorId = await newDoctor();
        const before = await Promise.all([0, 1, 2].map(cacheHits));
        for (let round = 0; round < 3; round += 1)
            await everywhere(doctorId);
        const hits = (await Promise.all([0, 1, 2].map(cacheHits))).map((count, index) => count - (before[index] ?? 0));
        expect(hits[0]).toBe(2);
        expect((hits[1] ?? 0) + (hits[2] ?? 0)).toBeGreaterThanOrEqual(4);
    });
    it('are as true with Redis flushed, killed and back', async () => {
        const doctorId = await newDoctor();
        expect(await everywhere(doctorId)).toEqual(thrice(usual));
        await redis.flush();
        await newVisit(doctorId, usual[0] ?? 0);
        expect(await everywhere(doctorId)).toEqual(thrice(without(0)));
        await redis.kill();
        await newVisit(doctorId, usual[1] ?? 0);
        expect(await everywhere(doctorId)).toEqual(thrice(without(0, 1)));
        for (const { adminPort } of replicas) {
            const ready = await fetch(`http://127.0.0.1:${adminPort}/readyz`, { headers: { connection: 'close' } });
            expect(ready.status).toBe(200);
        }
        redis = await startRedis(Number(new URL(redis.url).port));
        await newVisit(doctorId, usual[2] ?? 0);
        expect(await everywhere(doctorId)).toEqual(thrice(without(0, 1, 2)));
        // It is used again, too.
        const before = await cacheHits(1);
        await eventually(async () => {
            await starts(1, doctorId);
            expect(await cacheHits(1)).toBeGreaterThan(before);
        });
    });
    it('are refused for ranges and ids that make no sense, and list the past as empty', async () => {
        const doctorId = await newDoctor();
        const ask = (change) => channel(0).call(directory.ListSlots, { doctorId, appointmentTypeId: typeId, fromMs: monday, toMs: monday + dayMs, ...change }, as('patient'));
        const refused = (path) => expect.objectContaining({
            kind: 'invalid',
            details: { errors: [expect.objectContaining({ path })] },
        });
        await expect(ask({ toMs: monday })).rejects.toEqual(refused('to'));
        await expect(ask({ toMs: monday + 92 * dayMs + 1 })).rejects.toEqual(refused('to'));
        await expect(ask({ fromMs: -1 })).rejects.toEqual(refused('from'));
        await expect(ask({ toMs: 9e15 })).rejects.toEqual(refused('to'));
        expect((await ask({ toMs: monday + 92 * dayMs })).slots.length).toBeGreaterThan(1_000);
        expect((await ask({ fromMs: 0, toMs: dayMs })).slots).toEqual([]);
        await expect(ask({ doctorId: 4_000_000 })).rejects.toMatchObject({ code: 'doctor-not-found' });
        await expect(ask({ appointmentTypeId: 4_000_000 })).rejects.toMatchObject({ code: 'appointment-type-not-found' });
    });
    it('cost no more for a doctor with 10,000 past visits than twice those of one with none', async () => {
        const [busyDoctor, idleDoctor] = [await newDoctor(), await newDoctor()];
        await sql.query(`insert into appointment (doctor_id, patient_id, appointment_type_id, status, starts_at, ends_at, requested_at)
       select $1, $2, $3, 2, day, day + interval '30 minutes', now()
       from generate_series(now() - interval '10000 hours', now() - interval '1 hour', interval '1 hour') as day`, [busyDoctor, patientId, typeId]);
        await sql.query('analyze appointment');
        const median = async (doctorId) => {
            const times = [];
            for (let round = 0; round < 61; round += 1) {
                // A range of its own each time, so that nothing is known before.
                const asked = { doctorId, appointmentTypeId: typeId, fromMs: monday + round, toMs: monday + 28 * dayMs };
                const startedAt = performance.now();
                await channel(0).call(directory.ListSlots, asked, as('patient'));
                times.push(performance.now() - startedAt);
            }
            return times.toSorted((a, b) => a - b)[30] ?? 0;
        };
        await median(idleDoctor);
        const [idle, busy] = [await median(idleDoctor), await median(busyDoctor)];
        expect(busy / idle).toBeLessThan(2);
    });
});
//# sourceMappingURL=slots-reading.test.js.map