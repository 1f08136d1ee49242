import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '@node-rs/argon2';
import { Client } from 'pg';
import { migrate } from '@maternity/kit';
import { createDatabase } from '@maternity/testkit';
import { projectRoot } from '../project-root.ts';
import { demoLogins } from './logins.ts';
import { seedDemo } from './seed-demo.ts';
const timeZone = 'Europe/London';
const currency = 'EUR';
const day = 86_400_000;
// A Wednesday in the weeks around which the clocks of the zone change.
const now = Date.parse('2026-10-28T15:17:00Z');
const migrations = join(projectRoot, 'services/appointments/migrations');
const newDatabase = () => createDatabase({
    template: 'appointments',
    migrate: async (url) => {
        await migrate(url, migrations);
    },
});
async function open() {
    const database = await newDatabase();
    const client = new Client(database.url);
    await client.connect();
    return {
        client,
        close: async () => {
            await client.end();
            await database.drop();
        },
    };
}
describe('the demo hospital', () => {
    let client;
    let close;
    let seconds = 0;
    const numbers = async (query, values = []) => (await client.query(query, values)).rows[0] ?? {};
    beforeAll(async () => {
        ({ client, close } = await open());
        const startedAt = performance.now();
        await seedDemo(client, { timeZone, currency, now });
        seconds = (performance.now() - startedAt) / 1_000;
    });
    afterAll(() => close());
    // 0.6 s on two idle cores; the bound leaves room for tests beside this one.
    it('is written within seconds', () => {
        expect(seconds).toBeLessThan(6);
    });
    it.each(['doctor', 'patient', 'appointment_type', 'appointment', 'account'])('numbers every %s from 1 without holes, and the next one after them', async (table) => {
        const ids = await numbers(`select min(id)::int as first, max(id)::int as last, count(*)::int as all from ${table}`);
        expect(ids).toEqual({ first: 1, last: ids['all'], all: ids['all'] });
        if (table !== 'account')
            expect(ids['last']).toBeGreaterThanOrEqual(10);
        const next = await numbers(`select nextval(pg_get_serial_sequence($1, 'id'))::int as next`, [table]);
        expect(next['next']).toBe((ids['last'] ?? 0) + 1);
    });
    it('numbers the visits in the order in which they were asked for', async () => {
        const late = `select count(*)::int as count from (
      select requested_at < lag(requested_at) over (order by id) as late from appointment) as each where late`;
        expect(await numbers(late)).toEqual({ count: 0 });
    });
    it('lets two patients, two doctors, a stakeholder and an admin log in', async () => {
        const { rows } = await client.query('select email, role, password_hash from account order by id');
        expect(rows.map(({ role }) => role)).toEqual(['patient', 'patient', 'doctor', 'doctor', 'stakeholder', 'admin']);
        for (const [index, { email, role, password }] of demoLogins.entries()) {
            expect(rows[index]).toMatchObject({ email, role });
            expect(await verify(rows[index]?.password_hash ?? '', password)).toBe(true);
        }
    });
    it('leaves each doctor with a login ten free slots of each type on each of the next 28 days but Sundays', async () => {
        const { rows } = await client.query(`select account.doctor_id::int as doctor, type.id::int as type, date::date::text as date, count(slot)::int as free
       from account
       cross join appointment_type as type
       cross join generate_series(($1 at time zone $2)::date + 1, ($1 at time zone $2)::date + 28, interval '1 day') as date
       left join lateral (
         select slot from working_hours as hours
         cross join generate_series(hours.from_minute, hours.to_minute - type.duration_minutes, type.duration_minutes)
           as minute
         cross join lateral (select (date + make_interval(mins => minute)) at time zone $2 as slot) as slots
         where hours.doctor_id = account.doctor_id and hours.weekday = extract(isodow from date)
           and not exists (
             select from appointment where doctor_id = account.doctor_id and status in (1, 2)
               and tstzrange(starts_at, ends_at) && tstzrange(slot, slot + make_interval(mins => type.duration_minutes)))
       ) as free on true
       where account.doctor_id is not null and extract(isodow from date) < 7
       group by 1, 2, 3`, [new Date(now), timeZone]);
        expect(rows).toHaveLength(2 * 12 * 24);
        expect(rows.filter(({ free }) => free < 10)).toEqual([]);
        expect(rows.some(({ free }) => free < 18)).toBe(true);
    });
    it('keeps at least 200 approved visits that have begun, and some requests that can still be answered', async () => {
        const counts = await numbers(`select count(*) filter (where status = 2 and starts_at <= $1)::int as begun,
         count(*) filter (where status = 1 and hold_expires_at > $1 and starts_at > $1)::int as waiting,
         count(*) filter (where status = 1 and hold_expires_at <= $1)::int as overdue from appointment`, [new Date(now)]);
        expect(counts['begun']).toBeGreaterThanOrEqual(200);
        expect(counts['waiting']).toBeGreaterThanOrEqual(10);
        expect(counts['overdue']).toBe(0);
    });
    it('tells a month of visits with every end that a visit can have', async () => {
        const { rows } = await client.query(`select status, count(*)::int as count from appointment
       where starts_at < $1 and status <> 2 group by status order by status`, [new Date(now)]);
        expect(rows.map(({ status }) => status)).toEqual([3, 4, 5, 6, 7]);
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(1_002);
        expect(rows.find(({ status }) => status === 7)?.count).toBe(234);
        for (const { count } of rows)
            expect(count).toBeGreaterThan(30);
    });
    it('refers to doctor 7 nowhere, so that somebody can delete it', async () => {
        const { rowCount } = await client.query(`select from appointment where doctor_id = 7 union all select from account where doctor_id = 7
       union all select from event where kind like 'appointment.%' and facts ->> 'doctorId' = '7' union all select from channel where name = 'doc:7'`);
        expect(rowCount).toBe(0);
        expect(await numbers('select count(*)::int as count from working_hours where doctor_id = 7')).toEqual({
            count: 12,
        });
        await client.query('begin');
        await client.query('delete from doctor where id = 7');
        await client.query('rollback');
    });
    it('tells nothing that has not happened yet', async () => {
        const future = await numbers(`select (select count(*) from event where at > $1)::int as events,
         (select count(*) from appointment_history where at > $1)::int as history,
         (select count(*) from audit_entry where at > $1)::int as audit`, [new Date(now)]);
        expect(future).toEqual({ events: 0, history: 0, audit: 0 });
    });
    it('gives every visit a history and an event a version, each version later than the one before', async () => {
        const odd = await numbers(`select count(*)::int as count from appointment as visit
       join lateral (
         select count(*) as versions, max(version) as last, bool_and(later is not false) as ordered,
           (array_agg(entry.status order by version desc))[1] as status
         from (select version, appointment_history.status, at > lag(at) over (order by version) as later
               from appointment_history where appointment_id = visit.id) as entry
       ) as history on true
       join lateral (
         select count(*) as events from event where (facts ->> 'appointmentId')::bigint = visit.id
       ) as log on true
       where (versions, last, history.status, ordered, events)
         is distinct from (visit.version, visit.version, visit.status, true, visit.version)`);
        expect(odd).toEqual({ count: 0 });
    });
    it('tells in its last event of a visit what the service itself would tell', async () => {
        const other = `select count(*)::int as count from appointment as visit
      join appointment_type as type on type.id = visit.appointment_type_id
      join event on (facts ->> 'appointmentId')::bigint = visit.id and (facts ->> 'version')::int = visit.version
      where facts <> appointment_facts(visit, type.price_minor)`;
        expect(await numbers(other)).toEqual({ count: 0 });
    });
    it('puts every event on the channels of its doctor and, with an account, its patient, without gaps', async () => {
        const { rows } = await client.query(`select channel.name as channel from channel left join event_position on channel = name
       group by name, last_offset
       having count(*) <> last_offset or min("offset") <> 1 or max("offset") <> last_offset`);
        expect(rows).toEqual([]);
        const misplaced = await numbers(`select count(*)::int as count from event
       left join account on account.patient_id = (facts ->> 'patientId')::bigint
       where kind like 'appointment.%' and channels <> array_remove(array['doc:' || (facts ->> 'doctorId'), 'u:' || account.id], null)
         or not exists (select from event_position where event_number = number and channel = channels[1]
           and "offset" = offsets[1])`);
        expect(misplaced).toEqual({ count: 0 });
        const backwards = `select count(*)::int as count from (
      select "offset" < lag("offset") over (partition by channel order by event_number) as back from event_position
    ) as each where back`;
        expect(await numbers(backwards)).toEqual({ count: 0 });
    });
    it('tells the catalogue before the first visit', async () => {
        const { rows } = await client.query(`select kind, count(*)::int as count, max(number)::int as last from event where channels = '{catalogue}'
       group by kind order by last`);
        expect(rows).toEqual([
            { kind: 'doctor.created', count: 12, last: 12 },
            { kind: 'appointment_type.created', count: 12, last: 24 },
        ]);
        const early = `select count(*)::int as count from (
      select at < lag(at) over (order by number) as early from event) as each where early`;
        expect(await numbers(early)).toEqual({ count: 0 });
    });
    it('lets no doctor and no patient be at two visits at once, whatever became of them', async () => {
        const clash = (who) => `select count(*)::int as count from appointment as one join appointment as other
       on one.${who} = other.${who} and one.id < other.id
       and tstzrange(one.starts_at, one.ends_at) && tstzrange(other.starts_at, other.ends_at)`;
        expect(await numbers(clash('doctor_id'))).toEqual({ count: 0 });
        expect(await numbers(clash('patient_id'))).toEqual({ count: 0 });
    });
    it('names people without digits, no two patients alike', async () => {
        const names = await numbers(`select count(*) filter (where first_name || last_name ~ '[0-9]')::int as digits,
         (count(*) - count(distinct (first_name, last_name)))::int as twins
       from (select first_name, last_name from patient union all select first_name, last_name from doctor) as people`);
        expect(names).toEqual({ digits: 0, twins: 0 });
    });
    it('leaves the patients who log in free to book any slot', async () => {
        const ahead = `select count(*)::int as count from appointment join account using (patient_id)
      where appointment.status in (1, 2) and appointment.ends_at > $1`;
        expect(await numbers(ahead, [new Date(now)])).toEqual({ count: 0 });
    });
});
describe('seeding again', () => {
    it('changes nothing while every promise holds', async () => {
        const { client, close } = await open();
        await seedDemo(client, { timeZone, currency, now });
        expect(await seedDemo(client, { timeZone, currency, now: now + 60_000 })).toEqual({
            state: 'topped-up',
            visits: 0,
        });
        await close();
    });
    it('gives the same hospital for the same day', async () => {
        const contents = async () => {
            const { client, close } = await open();
            await seedDemo(client, { timeZone, currency, now });
            const { rows } = await client.query(`select md5(string_agg(facts::text || at || channels::text || offsets::text, '' order by number)) from event`);
            await close();
            return rows[0];
        };
        expect(await contents()).toEqual(await contents());
    });
    it('makes up for visits that were completed and requests that have expired', async () => {
        const { client, close } = await open();
        await seedDemo(client, { timeZone, currency, now });
        await client.query(`update appointment set status = 4, completed_price_minor = 1, version = version + 1 where status = 2 and starts_at <= $1`, [new Date(now)]);
        const later = now + 5 * day;
        expect((await seedDemo(client, { timeZone, currency, now: later })).state).toBe('topped-up');
        const { rows } = await client.query(`select count(*) filter (where status = 2 and starts_at <= $1) >= 200 as begun,
         count(*) filter (where status = 1 and hold_expires_at > $1) >= 10 as waiting,
         (select bool_and(tops.top = last_offset) from channel
          join (select channel, max("offset") as top from event_position group by channel) as tops on channel = name)
           as counted
       from appointment`, [new Date(later)]);
        expect(rows).toEqual([{ begun: true, waiting: true, counted: true }]);
        await close();
    });
    it('leaves a database alone that holds something else', async () => {
        const { client, close } = await open();
        await client.query(`insert into account (role, email) values ('admin', 'somebody@example.net')`);
        expect(await seedDemo(client, { timeZone, currency, now })).toEqual({ state: 'foreign', visits: 0 });
        await close();
    });
    it('leaves nothing behind when it fails, and begins with number 1 the next time', async () => {
        const { client, close } = await open();
        await client.query('alter table event_position add constraint broken check (false)');
        await expect(seedDemo(client, { timeZone, currency, now })).rejects.toThrow('broken');
        await client.query('alter table event_position drop constraint broken');
        await seedDemo(client, { timeZone, currency, now });
        const { rows } = await client.query('select min(id)::int as first, max(id) = count(*) as whole from appointment');
        expect(rows).toEqual([{ first: 1, whole: true }]);
        await close();
    });
});
//# sourceMappingURL=seed-demo.test.js.map