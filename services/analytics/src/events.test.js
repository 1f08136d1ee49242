import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connectGrpc, connectPostgres, createLog, migrate, } from '@maternity/kit';
import { appendEvent, beginLogAnew, createDatabase, createStandInLog, eventually, freePort, serveStandIn, startService, trimLog, } from '@maternity/testkit';
import fc from 'fast-check';
import { Client } from 'pg';
import { followAppointments } from './app/follow-appointments.ts';
import { followEventFeed } from './clients/event-feed.ts';
import { dayOfZone } from './domain/hospital-day.ts';
import { eventStore } from './postgres/event.ts';
const log = createLog('test', 'silent');
const dayOf = dayOfZone('Europe/London');
let database;
let postgres;
let sql;
let open;
beforeAll(async () => {
    database = await createDatabase({
        migrate: async (url) => {
            await migrate(url, fileURLToPath(new URL('../migrations/postgres/main/', import.meta.url)));
        },
    });
    postgres = connectPostgres({ url: database.url, poolSize: 6, applicationName: 'events test' }, log);
    sql = new Client(database.url);
    await sql.connect();
});
beforeEach(async () => {
    open = [];
    await sql.query(`truncate feed_cursor, appointment_event, appointment, income, doctor, appointment_type, measure_delta`);
});
afterEach(async () => {
    for (const part of open.reverse())
        await part.stop();
});
afterAll(async () => {
    await sql.end();
    await postgres.stop();
    await database.drop();
});
function listen() {
    const told = { outcomes: new Map(), gaps: [], epochs: [] };
    const teller = {
        event: (_, outcome) => told.outcomes.set(outcome, (told.outcomes.get(outcome) ?? 0) + 1),
        gap: (lost) => told.gaps.push(lost),
        anotherEpoch: (epoch) => told.epochs.push(epoch),
    };
    return { ...told, teller };
}
const followerOf = (store, teller = listen().teller) => followAppointments({ store, teller, dayOf, clock: Date.now });
const one = async (text, values = []) => (await sql.query(text, values)).rows[0];
/** All that reports are made of, in an order of its own. */
async function facts() {
    const tables = [
        ['appointment_event', 'appointment_id, version'],
        ['appointment', 'id'],
        ['income', 'source, business_key'],
        ['doctor', 'id, valid_from'],
        ['appointment_type', 'id, valid_from'],
    ];
    const found = {};
    for (const [table, order] of tables)
        found[table] = (await sql.query(`select * from ${table} order by ${order}`)).rows;
    return found;
}
/** Cells in which the measures say something else than the facts. */
async function differences() {
    const { rows } = await sql.query(`with fact as (
       select name, day, doctor_id, item, source, sum(count) as count, sum(amount_minor) as amount from reported_fact group by 1, 2, 3, 4, 5
     ), told as (
       select name, day, doctor_id, item, source, sum(count) as count, sum(amount_minor) as amount from measure_delta group by 1, 2, 3, 4, 5
     )
     select * from fact full join told using (name, day, doctor_id, item, source)
     where fact.count is distinct from told.count or fact.amount is distinct from told.amount`);
    return rows;
}
const uuid = (number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const firstMs = Date.parse('2026-10-24T20:00:00Z');
const statusOf = {
    requested: 'waiting_for_approval',
    rescheduled: 'waiting_for_approval',
};
/** Lives of visits as the lobby allows them, by a night in which the clocks change. */
const visit = fc.record({
    doctorId: fc.integer({ min: 1, max: 3 }),
    typeId: fc.integer({ min: 1, max: 2 }),
    priceMinor: fc.integer({ min: 0, max: 99_999 }),
    startHours: fc.integer({ min: 0, max: 60 }),
    changes: fc.constantFrom(['requested'], ['requested', 'rejected'], ['requested', 'expired'], ['requested', 'cancelled'], ['requested', 'approved', 'no_show'], ['requested', 'approved', 'completed'], ['requested', 'approved', 'completed'], ['requested', 'approved', 'rescheduled', 'approved', 'completed']),
});
function eventsOf({ doctorId, typeId, changes, priceMinor, startHours }, index) {
    const start = firstMs + startHours * 3_600_000;
    const iso = (ms) => new Date(ms).toISOString();
    return changes.map((change, place) => ({
        id: uuid((index + 1) * 100 + place),
        kind: `appointment.${change}`,
        atMs: start + place * 2_400_000,
        facts: {
            appointmentId: index + 1,
            status: statusOf[change] ?? change,
            version: place + 1,
            doctorId,
            patientId: 3,
            appointmentTypeId: typeId,
            start: iso(start),
            end: iso(start + 1_800_000),
            requestedAt: iso(start - 86_400_000),
            ...(place > 0 ? { decidedAt: iso(start - 3_600_000) } : {}),
            priceMinor: priceMinor + place,
        },
    }));
}
const catalogue = [1, 2, 3].flatMap((doctorId) => ['created', 'updated', 'deleted'].slice(0, doctorId).map((what, place) => ({
    id: uuid(doctorId * 10 + place),
    kind: `doctor.${what}`,
    atMs: firstMs + doctorId + place * 1_000_000,
    facts: {
        doctorId,
        ...(what === 'deleted' ? {} : { firstName: 'A', lastName: what, occupation: 'M', active: true }),
    },
})));
const catalogueOfTypes = [
    {
        id: uuid(50),
        kind: 'appointment_type.created',
        atMs: firstMs,
        facts: { appointmentTypeId: 1, name: 'Scan', priceMinor: 100 },
    },
];
const history = fc.array(visit, { minLength: 1, maxLength: 12 }).map((visits) => ({
    visits,
    events: [...catalogue, ...catalogueOfTypes, ...visits.flatMap(eventsOf)],
}));
/** A log as nobody should send it: each event one to five times, in any order; where it is cut, and who takes which part. */
const telling = history.chain(({ visits, events }) => fc
    .array(fc.integer({ min: 1, max: 5 }), { minLength: events.length, maxLength: events.length })
    .map((times) => events.flatMap((event, place) => Array.from({ length: times[place] ?? 1 }, () => event)))
    .chain((repeated) => fc.record({
    visits: fc.constant(visits),
    log: fc.shuffledSubarray(repeated, { minLength: repeated.length }),
    cuts: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 }),
    followers: fc.array(fc.nat({ max: 1 }), { minLength: 1, maxLength: 6 }),
})));
/** The log after a sequence, as the feed would cut it. */
const batchAfter = (events, sequence, size) => {
    const part = events.slice(sequence, sequence + size);
    return { epoch: 'e', events: part, sequence: sequence + part.length };
};
describe('events told anyhow', () => {
    it('come to the same facts as told once and in order, to the cent, and the measures to the same as the facts', async () => {
        await fc.assert(fc.asyncProperty(telling, async ({ visits, log: told, cuts, followers }) => {
            const ordered = [...catalogue, ...catalogueOfTypes, ...visits.flatMap(eventsOf)];
            await followAll(ordered, [500], [0]);
            const expected = await facts();
            expect(await differences()).toEqual([]);
            await sql.query('truncate feed_cursor, appointment_event, appointment, income, doctor, appointment_type, measure_delta');
            await followAll(told, cuts, followers);
            expect(await facts()).toEqual(expected);
            expect(await differences()).toEqual([]);
            const earned = visits
                .filter(({ changes }) => changes.at(-1) === 'completed')
                .reduce((sum, { changes, priceMinor }) => sum + priceMinor + changes.length - 1, 0);
            expect(await one(`select coalesce(sum(amount_minor), 0)::int as earned from income`)).toEqual({ earned });
            await sql.query('truncate feed_cursor, appointment_event, appointment, income, doctor, appointment_type, measure_delta');
        }), { numRuns: 40 });
    }, 120_000);
    /** Two followers with streams of their own, each told every batch; who of them is first varies. */
    async function followAll(events, cuts, followers) {
        const both = [followerOf(eventStore(postgres)), followerOf(eventStore(postgres))];
        for (const follower of both) {
            expect(await follower.begin()).toBe(0);
            await follower.take({ epoch: 'e', sequence: 0, events: [] }, '').catch(() => follower.begin());
        }
        for (let at = 0, turn = 0; at < events.length; turn += 1) {
            const batch = batchAfter(events, at, cuts[turn % cuts.length] ?? 1);
            const first = followers[turn % followers.length] ?? 0;
            await Promise.all([both[first], both[1 - first]].map((follower) => follower?.take(batch, '')));
            at = batch.sequence;
        }
    }
});
describe('the cursor', () => {
    const visits = Array.from({ length: 40 }, (_, index) => ({
        doctorId: (index % 3) + 1,
        typeId: 1,
        changes: ['requested', 'approved', 'completed'],
        priceMinor: 1_000,
        startHours: index,
    }));
    const events = visits.flatMap(eventsOf);
    /** A follower that has read 100 events, of which a restored database knows the first 30. */
    async function restored(store) {
        const follower = followerOf(store);
        await follower.begin();
        await follower.take({ epoch: 'e', sequence: 0, events: [] }, '');
        await follower.take(batchAfter(events, 0, 30), '');
        await sql.query('create temp table backup as select * from appointment_event');
        await follower.take(batchAfter(events, 30, 70), '');
        await sql.query(`
      delete from appointment_event where (appointment_id, version) not in (select appointment_id, version from backup);
      update feed_cursor set sequence = 30;
      drop table backup`);
        return follower;
    }
    const countEvents = async () => (await one('select count(*)::int as n from appointment_event')).n;
    it('that stands elsewhere than thought lets nothing be written, and the stream begins where it stands', async () => {
        const follower = await restored(eventStore(postgres));
        await expect(follower.take(batchAfter(events, 100, 20), '')).rejects.toMatchObject({ code: 'feed-cursor-moved' });
        expect(await countEvents()).toBe(30);
        expect(await follower.begin()).toBe(30);
        await follower.take({ epoch: 'e', sequence: 30, events: [] }, '');
        await follower.take(batchAfter(events, 30, 500), '');
        expect(await countEvents()).toBe(120);
    });
    it('(mutant) is seen to lose events without the comparison', async () => {
        const follower = await restored(eventStore(withoutComparison(postgres)));
        await follower.take(batchAfter(events, 100, 20), '');
        expect(await one('select sequence::int from feed_cursor')).toEqual({ sequence: 120 });
        expect(await countEvents()).toBe(50);
    });
    const guard = 'and epoch = $5 and sequence = $6';
    function withoutComparison(real) {
        let changed = 0;
        function* mutated(work) {
            let step = work.next([]);
            while (!step.done) {
                const { name, text, values } = step.value;
                if (text.includes(guard))
                    changed += 1;
                const mutant = text.replace(guard, 'and $5::text is not null and $6::bigint is not null');
                step = work.next(yield { name: `mutant ${name}`, text: mutant, values });
            }
            expect(changed).toBeGreaterThan(0);
            return step.value;
        }
        return { ...real, transaction: (work, traceparent) => real.transaction(() => mutated(work()), traceparent) };
    }
});
describe('the follower of the feed', () => {
    async function serve() {
        const standIn = createStandInLog('e.1');
        const port = await freePort();
        let server = await serveStandIn(standIn, port);
        open.push({ name: 'stand-in', stop: () => server.stop() });
        const restart = async () => {
            await server.stop();
            server = await serveStandIn(standIn, port);
        };
        return { log: standIn, port, restart };
    }
    function follow({ port }) {
        const { teller, ...told } = listen();
        const channel = connectGrpc('appointments', `127.0.0.1:${port}`);
        const follower = followerOf(eventStore(postgres), teller);
        const feed = followEventFeed({ channel, log, follower });
        const stop = async () => {
            await feed.stop();
            await channel.stop();
        };
        open.push({ name: 'follower', stop });
        return { ...told, name: 'follower', stop };
    }
    const append = (standIn, told) => {
        for (const { id, kind, atMs, facts: text } of told) {
            appendEvent(standIn, { id, kind, atMs, facts: text, channels: ['u:1'] });
        }
    };
    const cursor = () => one('select epoch, sequence::int from feed_cursor');
    const earned = async () => (await one('select coalesce(sum(amount_minor), 0)::int as n from income')).n;
    const completed = (from, count) => Array.from({ length: count }, (_, place) => eventsOf({ doctorId: 1, typeId: 1, changes: ['requested', 'approved', 'completed'], priceMinor: 98, startHours: 1 }, from + place)).flat();
    it('books what there is and what comes, and says how fresh it is', async () => {
        const feed = await serve();
        append(feed.log, [...catalogue, ...completed(0, 400)]);
        const { outcomes } = follow(feed);
        await eventually(async () => (await earned()) === 40_000);
        append(feed.log, completed(400, 1));
        await eventually(async () => (await earned()) === 40_100);
        expect(await differences()).toEqual([]);
        await eventually(async () => outcomes.get('booked') === 1_209);
        const { lag } = await one(`select extract(epoch from now() - moved_at)::float8 as lag from feed_cursor`);
        expect(lag).toBeLessThan(5);
    });
    it('leaves out what it does not know and what it cannot read, and goes on', async () => {
        const feed = await serve();
        const { outcomes } = follow(feed);
        appendEvent(feed.log, { kind: 'appointment.teleported', channels: ['u:1'] });
        appendEvent(feed.log, { kind: 'appointment.completed', facts: '{', channels: ['u:1'] });
        appendEvent(feed.log, { kind: 'doctor.created', facts: '{"doctorId":1,"firstName":"\\u0000"}', channels: ['u:1'] });
        appendEvent(feed.log, { kind: 'doctor.schedule_changed', facts: { doctorId: 1 }, channels: ['catalogue'] });
        append(feed.log, completed(0, 1));
        await eventually(async () => (await earned()) === 100);
        await eventually(() => outcomes.get('booked') === 3);
        expect([outcomes.get('unknown'), outcomes.get('unreadable'), outcomes.get('nothing')]).toEqual([1, 2, 1]);
    });
    it('counts each event once through restarts of either side and with others beside it', async () => {
        const feed = await serve();
        follow(feed);
        follow(feed);
        for (let round = 0; round < 5; round += 1) {
            append(feed.log, completed(round * 50, 50));
            append(feed.log, completed(Math.max(0, round - 2) * 50, 50));
            const stopped = follow(feed);
            await feed.restart();
            await stopped.stop();
        }
        await eventually(async () => (await cursor()).sequence === feed.log.events.length, { timeoutMs: 10_000 });
        expect(await earned()).toBe(25_000);
        expect(await differences()).toEqual([]);
    });
    it('reads another epoch from its beginning, and counts nothing twice', async () => {
        const feed = await serve();
        const { epochs, outcomes } = follow(feed);
        append(feed.log, completed(0, 3));
        await eventually(async () => (await earned()) === 300);
        beginLogAnew(feed.log, 'e.2');
        append(feed.log, completed(0, 5));
        await eventually(async () => (await earned()) === 500);
        expect(await cursor()).toEqual({ epoch: 'e.2', sequence: 15 });
        expect([epochs, outcomes.get('repeated')]).toEqual([['e.2'], 9]);
        expect(await differences()).toEqual([]);
    });
    it('goes on from the oldest event when those after its cursor are gone, and says how many it lost', async () => {
        const feed = await serve();
        const first = follow(feed);
        append(feed.log, completed(0, 2));
        await eventually(async () => (await cursor()).sequence === 6);
        await first.stop();
        append(feed.log, completed(2, 4));
        trimLog(feed.log, 12);
        const { gaps } = follow(feed);
        await eventually(async () => (await cursor()).sequence === 18);
        expect([gaps, await earned()]).toEqual([[6], 400]);
    });
    it('says when the log does not begin at its beginning', async () => {
        const feed = await serve();
        append(feed.log, completed(0, 2));
        trimLog(feed.log, 3);
        const { gaps } = follow(feed);
        await eventually(async () => (await earned()) === 100);
        expect(gaps).toEqual([undefined]);
    });
    it('survives kills of the service while it books', async () => {
        const feed = await serve();
        append(feed.log, completed(0, 6_000));
        const environment = {
            ANALYTICS_DATABASE_URL: database.url,
            WAREHOUSE_URL: database.url,
            APPOINTMENTS_ADDRESS: `127.0.0.1:${feed.port}`,
            GRPC_PORT: '0',
            LOG_LEVEL: 'error',
        };
        const script = fileURLToPath(new URL('../dist/api.main.js', import.meta.url));
        let last = 0;
        for (let kill = 0; kill < 3; kill += 1) {
            const service = await startService(script, { ...environment, LOG_LEVEL: 'info' });
            await eventually(async () => (await cursor()).sequence > last);
            await service.kill();
            last = (await cursor()).sequence;
        }
        follow(feed);
        await eventually(async () => (await cursor()).sequence === 18_000, { timeoutMs: 20_000 });
        expect(await earned()).toBe(600_000);
        expect(await differences()).toEqual([]);
    }, 60_000);
});
//# sourceMappingURL=events.test.js.map