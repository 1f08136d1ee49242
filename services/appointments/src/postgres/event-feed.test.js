import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isAppError } from '@maternity/errors';
import { connectPostgres, createLog, migrate, startLoop } from '@maternity/kit';
import { createDatabase, eventually } from '@maternity/testkit';
import { Client } from 'pg';
import { createLogTail } from '../app/log-tail.ts';
import { followEvents } from '../app/follow-events.ts';
import { pruneLog } from '../app/prune-log.ts';
import { readHistory } from '../app/read-history.ts';
import { eventLog } from './event-log.ts';
import { retentionStore } from './event-retention.ts';
import { sequenceEvents } from './sequencer.ts';
const log = createLog('test', 'fatal');
let database;
let postgres;
let sql;
let events;
let tail;
let loops;
let stop;
const fresh = () => createDatabase({
    template: 'appointments',
    migrate: async (url) => {
        await migrate(url, fileURLToPath(new URL('../../migrations/', import.meta.url)));
    },
});
const connect = async (url = database.url) => {
    const client = new Client(url);
    await client.connect();
    return client;
};
beforeAll(async () => {
    database = await fresh();
    postgres = connectPostgres({ url: database.url, poolSize: 8, applicationName: 'feed' }, log);
    sql = await connect();
});
beforeEach(async () => {
    await sql.query(`
    truncate event, event_position, event_sequence, channel, sequencer_run restart identity;
    insert into sequencer_run select 0, system_identifier, pg_current_snapshot() from pg_control_system()`);
    events = eventLog(postgres);
    tail = createLogTail(events);
    stop = new AbortController();
    const reader = startLoop({ name: 'tail', intervalMs: 100, log }, tail.advance);
    const sequencer = startLoop({ name: 'sequencer', intervalMs: 20, paceMs: 10, log }, async () => {
        if ((await sequenceEvents(postgres)) > 0)
            reader.wake();
        return false;
    });
    loops = [sequencer, reader];
});
afterEach(async () => {
    stop.abort();
    for (const loop of loops)
        await loop.stop();
});
afterAll(async () => {
    await sql.end();
    await postgres.stop();
    await database.drop();
});
const append = (client, kind, channels = ['u:1']) => client.query('select append_event($1, $2, $3, $4)', [kind, channels, '{}', '']);
/** A follower that remembers what it got; `write` may slow it down. */
function follow(query = {}, write = () => Promise.resolve()) {
    const batches = [];
    const ended = followEvents({ log: events, tail }, { afterSequence: 0, fromEnd: false, batchLimit: 0, channelPrefixes: [], ...query }, {
        signal: stop.signal,
        write: (batch) => {
            batches.push(batch);
            return write();
        },
    }).catch((error) => (isAppError(error) ? error.code : error));
    return { batches, ended, kinds: () => batches.flatMap((batch) => batch.events.map(({ kind }) => kind)) };
}
function naivePoller(client) {
    const seen = new Set();
    let last = '0';
    const poll = async () => {
        const { rows } = await client.query('select number, kind from event where number > $1 order by number', [last]);
        for (const { kind } of rows)
            seen.add(kind);
        last = rows.at(-1)?.number ?? last;
    };
    return { name: 'id > last', seen, poll };
}
/** Waits for everything older than the oldest running transaction: complete, but any long one holds it up. */
function xminPoller(client) {
    const seen = new Set();
    const poll = async () => {
        const { rows } = await client.query('select kind from event where transaction_id < pg_snapshot_xmin(pg_current_snapshot())');
        for (const { kind } of rows)
            seen.add(kind);
    };
    return { name: 'xmin', seen, poll };
}
/** 64 writers, half of them with transactions that stay open while others commit. @returns what they wrote. */
async function writeMixed(perWriter, between) {
    const written = new Set();
    const writers = await Promise.all(Array.from({ length: 64 }, () => connect()));
    await Promise.all(writers.map(async (client, writer) => {
        for (let n = 0; n < perWriter; n += 1) {
            const kind = `${String(writer)}.${String(n)}`;
            await client.query('begin');
            await append(client, kind, [`u:${String(writer)}`, `doc:${String(writer)}`]);
            if (writer % 2 === 0)
                await client.query('select pg_sleep(random() * 0.02)');
            await client.query(n % 7 === 6 ? 'rollback' : 'commit');
            if (n % 7 !== 6)
                written.add(kind);
            if (writer === 1)
                await between();
        }
        await client.end();
    }));
    return written;
}
describe('the order of the log', () => {
    it('has every event of 64 writers once, without holes, each channel in the order of its offsets', async () => {
        const naive = naivePoller(sql);
        const follower = follow();
        const written = await writeMixed(14, naive.poll);
        await naive.poll();
        await eventually(() => follower.kinds().length >= written.size);
        const got = follower.batches.flatMap((batch) => batch.events);
        expect(new Set(got.map(({ kind }) => kind))).toEqual(written);
        expect(got.map(({ sequence }) => sequence)).toEqual(got.map((_, index) => index + 1));
        expectOffsetsInOrder(got);
        // The mutant: under the same load it never sees what committed late.
        expect(naive.seen.size).toBeLessThan(written.size);
    });
    it('is the same for followers of every kind: from the beginning, from the end, slow, in small batches', async () => {
        await append(sql, 'before');
        await eventually(async () => (await events.end()).sequence === 1);
        const fromEnd = follow({ fromEnd: true });
        await eventually(() => fromEnd.batches.length === 1);
        let release = () => undefined;
        const blocked = new Promise((resolve) => {
            release = resolve;
        });
        const slow = follow({}, () => blocked);
        const small = follow({ batchLimit: 2, channelPrefixes: ['doc:'] });
        const written = await writeMixed(5, () => Promise.resolve());
        await eventually(() => fromEnd.kinds().length === written.size);
        expect(slow.kinds()).toEqual([]);
        release();
        await eventually(() => slow.kinds().length === written.size + 1 && small.kinds().length === written.size);
        expect(fromEnd.batches[0]).toMatchObject({ events: [], sequence: 1 });
        expect(slow.kinds()).toEqual(['before', ...fromEnd.kinds()]);
        expect(small.kinds()).toEqual(fromEnd.kinds());
        expect(Math.max(...small.batches.map((batch) => batch.events.length))).toBe(2);
    });
    it('is one and the same though several replicas number at once', async () => {
        const others = Array.from({ length: 3 }, () => startLoop({ name: 'another', intervalMs: 1, log }, async () => (await sequenceEvents(postgres)) > 0));
        loops.push(...others);
        const written = await writeMixed(5, () => Promise.resolve());
        const follower = follow();
        await eventually(() => follower.kinds().length === written.size);
        expect(follower.batches.at(-1)?.sequence).toBe(written.size);
    });
});
function expectOffsetsInOrder(got) {
    const last = new Map();
    for (const { positions } of got) {
        for (const { channel, offset } of positions) {
            expect(offset).toBe((last.get(channel) ?? 0) + 1);
            last.set(channel, offset);
        }
    }
}
describe('a transaction that stays open', () => {
    it.each([
        ['in another table', () => Promise.resolve(database.url)],
        [
            'in another database of the cluster',
            async () => {
                const other = await fresh();
                opened.push(other);
                return other.url;
            },
        ],
    ])('%s delays no event, while a reader bound by xmin waits for it', async (_, urlOf) => {
        const holder = await connect(await urlOf());
        await holder.query(`begin; insert into patient (first_name, last_name, sex, date_of_birth)
      values ('A', 'B', 'F', '1990-01-01')`);
        const bound = xminPoller(sql);
        const follower = follow();
        for (let n = 0; n < 20; n += 1)
            await append(sql, `while open ${String(n)}`);
        await eventually(() => follower.kinds().length === 20, { timeoutMs: 1_000 });
        await bound.poll();
        expect(bound.seen.size).toBe(0);
        await holder.query('rollback');
        await holder.end();
        for (const other of opened.splice(0))
            await other.drop();
    });
    it('has its own event delivered when it commits at last, though many later ones were', async () => {
        const late = await connect();
        await late.query('begin');
        await append(late, 'late', ['u:9']);
        const follower = follow();
        for (let n = 0; n < 50; n += 1)
            await append(sql, `early ${String(n)}`);
        await eventually(() => follower.kinds().length === 50);
        await late.query('commit');
        await late.end();
        await eventually(() => follower.kinds().length === 51);
        expect(follower.kinds().at(-1)).toBe('late');
    });
    const opened = [];
});
describe('a cursor', () => {
    it('goes on where it stood', async () => {
        for (let n = 0; n < 10; n += 1)
            await append(sql, String(n));
        await eventually(async () => (await events.end()).sequence === 10);
        const follower = follow({ afterSequence: 7 });
        await eventually(() => follower.kinds().length === 3);
        expect(follower.kinds()).toEqual(['7', '8', '9']);
    });
    it('is refused when what follows it is no longer kept, or has never been', async () => {
        for (let n = 0; n < 10; n += 1)
            await append(sql, String(n));
        await eventually(async () => (await events.end()).sequence === 10);
        await sql.query(`update event set at = now() - interval '31 days' where number <= 5`);
        await pruneLog({ retention: retentionStore(postgres), clock: Date.now }, 30);
        expect(await follow({ afterSequence: 5000 }).ended).toBe('feed-trimmed');
        tail = createLogTail(events);
        expect(await follow({ afterSequence: 3 }).ended).toBe('feed-trimmed');
        const whole = follow({ afterSequence: 5 });
        await eventually(() => whole.kinds().length === 5);
    });
    it('of 0 begins at the oldest event that is kept, and the first batch says where that is', async () => {
        for (let n = 0; n < 10; n += 1)
            await append(sql, String(n));
        await eventually(async () => (await events.end()).sequence === 10);
        for (const pruned of [5, 10]) {
            await sql.query(`update event set at = now() - interval '31 days' where number <= $1`, [pruned]);
            await pruneLog({ retention: retentionStore(postgres), clock: Date.now }, 30);
            tail = createLogTail(events);
            const follower = follow({ afterSequence: 0 });
            await eventually(() => follower.batches.length > 0 && follower.kinds().length === 10 - pruned);
            expect(follower.batches[0]).toMatchObject({ events: [], sequence: pruned });
        }
    });
    it('is answered with a heartbeat when nothing happens, and the stream ends when the server drains', async () => {
        const follower = follow();
        await eventually(() => follower.batches.length === 2, { timeoutMs: 6_000 });
        expect(follower.batches[1]).toMatchObject({ events: [], sequence: 0 });
        stop.abort();
        expect(await follower.ended).toBeUndefined();
    });
});
describe('history', () => {
    it('of many channels comes in one answer, each from its own offset', async () => {
        for (let n = 1; n <= 5; n += 1)
            await append(sql, String(n), ['u:1', ...(n % 2 ? ['doc:1'] : [])]);
        const { epoch, channels } = await readHistory({ log: events }, [
            { channel: 'u:1', afterOffset: 2, limit: 2 },
            { channel: 'doc:1', afterOffset: 0, limit: 100 },
            { channel: 'u:1', afterOffset: 0, limit: 0 },
            { channel: 'u:404', afterOffset: 0, limit: 10 },
        ]);
        expect(epoch).toBe((await events.end()).epoch);
        expect(channels.map(({ channel, topOffset, firstOffset, events: list }) => [
            channel,
            topOffset,
            firstOffset,
            list.map(({ kind }) => kind),
        ])).toEqual([
            ['u:1', 5, 1, ['3', '4']],
            ['doc:1', 3, 1, ['1', '3', '5']],
            ['u:1', 5, 1, []],
            ['u:404', 0, 0, []],
        ]);
        expect(channels[1]?.events[1]?.positions).toEqual([
            { channel: 'doc:1', offset: 2 },
            { channel: 'u:1', offset: 3 },
        ]);
    });
    it('says what is the first offset that is still kept, and keeps no holes', async () => {
        for (let n = 1; n <= 6; n += 1)
            await append(sql, String(n));
        await eventually(async () => (await events.end()).sequence === 6);
        // The fourth is younger than the fifth: it and all after it stay.
        await sql.query(`update event set at = now() - interval '40 days' where number <> 4`);
        while (await pruneLog({ retention: retentionStore(postgres), clock: Date.now }, 30))
            ;
        const { channels } = await readHistory({ log: events }, [{ channel: 'u:1', afterOffset: 0, limit: 10 }]);
        expect(channels[0]).toMatchObject({ topOffset: 6, firstOffset: 4 });
        expect(channels[0]?.events.map(({ kind }) => kind)).toEqual(['4', '5', '6']);
    });
});
describe('another history', () => {
    it('has another epoch, and what a dump brought along is numbered once', async () => {
        await append(sql, 'numbered');
        await eventually(async () => (await events.end()).sequence === 1);
        for (const loop of loops.splice(0))
            await loop.stop();
        const before = await events.end();
        await append(sql, 'not numbered');
        // As pg_restore leaves it in a new cluster: another identifier, transaction ids from the old one's future.
        await sql.query(`update sequencer_run set system_identifier = 1; update event set transaction_id = '99999999999'`);
        expect(await sequenceEvents(postgres)).toBe(1);
        expect(await sequenceEvents(postgres)).toBe(0);
        await append(sql, 'new');
        expect(await sequenceEvents(postgres)).toBe(1);
        const { events: all } = await events.readAfter(0, 10);
        expect(all.map(({ kind }) => kind)).toEqual(['numbered', 'not numbered', 'new']);
        await sql.query(`update epoch set id = 'another'`);
        expect((await events.end()).epoch).not.toBe(before.epoch);
    });
    it('ends the streams of the old one', async () => {
        const follower = follow();
        await append(sql, 'old');
        await eventually(() => follower.kinds().length === 1);
        await sql.query(`update epoch set id = 'restored'`);
        expect(await follower.ended).toBeUndefined();
        expect(stop.signal.aborted).toBe(false);
    });
});
//# sourceMappingURL=event-feed.test.js.map