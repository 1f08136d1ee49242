import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { analyticsProto, callerToMetadata, } from '@maternity/contracts';
import { connectGrpc, connectPostgres, createLog, migrate, serveGrpc, startLoop, } from '@maternity/kit';
import { createDatabase, eventually } from '@maternity/testkit';
import { Client } from 'pg';
import { register } from 'prom-client';
import { createDashboardState } from '../app/dashboard-state.ts';
import { dayOfZone } from '../domain/hospital-day.ts';
import { rowCache } from '../memory/row-cache.ts';
import { dashboardStore } from '../postgres/dashboard.ts';
import { appointmentsFreshness, operationsFreshness } from '../postgres/freshness.ts';
import { labelStore } from '../postgres/labels.ts';
import { cellStore } from '../postgres/report-cells.ts';
import { factStore } from '../postgres/report-facts.ts';
import { decisionTimeStore } from '../postgres/report-minutes.ts';
import { dashboardFeedHandlers } from './dashboard-feed.ts';
import { reportHandlers } from './reports.ts';
const log = createLog('test', 'fatal');
const { ReportService, DashboardFeedService } = analyticsProto();
const dayOf = dayOfZone('Europe/London');
let database;
let postgres;
let other;
let server;
let channel;
let loop;
let state;
let moments = 0;
beforeAll(async () => {
    database = await createDatabase({
        migrate: async (url) => {
            await migrate(url, fileURLToPath(new URL('../../migrations/postgres/main/', import.meta.url)));
        },
    });
    postgres = connectPostgres({ url: database.url, poolSize: 4, applicationName: 'report door test' }, log);
    other = new Client(database.url);
    await other.connect();
    const cells = cellStore(postgres);
    const parts = {
        cells: {
            ...cells,
            readMoment: () => {
                moments += 1;
                return cells.readMoment();
            },
        },
        decisionTimes: decisionTimeStore(postgres),
        labels: labelStore(postgres),
        facts: factStore(postgres),
        dashboard: dashboardStore(postgres),
        freshness: [appointmentsFreshness(postgres), operationsFreshness(Date.now)],
        cache: rowCache(),
        dayOf,
        clock: Date.now,
        currency: 'EUR',
    };
    state = createDashboardState(parts, () => {
        loop.wake();
    });
    loop = startLoop({ name: 'dashboard', intervalMs: 100, log }, state.advance);
    const draining = new AbortController();
    server = await serveGrpc({
        host: '127.0.0.1',
        port: 0,
        draining,
        services: [
            [ReportService.service, reportHandlers(parts, log)],
            [
                DashboardFeedService.service,
                dashboardFeedHandlers({ state, currency: 'EUR' }, { log, draining: draining.signal }),
            ],
        ],
    });
    channel = connectGrpc('analytics', `127.0.0.1:${server.port}`);
    await fill();
});
afterAll(async () => {
    await channel.stop();
    await server.stop();
    await loop.stop();
    await other.end();
    await postgres.stop();
    await database.drop();
});
const patientId = 987_654;
const today = dayOf(Date.now());
async function fill() {
    await other.query(`
    insert into doctor (id, valid_from, valid_to, first_name, last_name, occupation, active) values
      (7, '2020-01-01', '2025-01-01', 'Ana', 'Oldname', 'Midwife', true),
      (7, '2025-01-01', '9999-12-31', 'Ana', 'Newname', 'Midwife', true);
    insert into appointment_type (id, valid_from, valid_to, name, price_minor) values (3, '2020-01-01', '9999-12-31', 'Scan', 50);
    insert into income (source, business_key, at, day, doctor_id, item, amount_minor, event_id)
      values ('appointments', '41', now(), '${today}', 7, 'type:3', 12345, gen_random_uuid());
    insert into measure_delta (name, day, doctor_id, item, source, count, amount_minor)
      values ('income', '${today}', 7, 'type:3', 'appointments', 1, 12345);
    insert into appointment_event (appointment_id, version, event_id, kind, at, day, status, doctor_id, patient_id,
      appointment_type_id, starts_at, ends_at, requested_at, decided_at, price_minor)
      values (41, 2, gen_random_uuid(), 'appointment.approved', now(), '${today}', 'approved', 7, ${patientId}, 3, now(), now(),
        now() - interval '30 minutes', now(), 50);
    insert into measure_delta (name, day, doctor_id, item, source, count, amount_minor)
      values ('appointment.approved', '${today}', 7, 'type:3', 'appointments', 1, 0);
    insert into birth (patient_id, doctor_id, born_at, day, method, created_at)
      values (${patientId}, 7, now(), '${today}', 'caesarean', now());
    insert into measure_delta (name, day, doctor_id, item, source, count, amount_minor)
      select name, '${today}'::date, 7, 'method:caesarean', '', 1, 0
      from unnest(array['birth', 'birth.caesarean.numerator', 'birth.caesarean.denominator']) as name;
    insert into feed_cursor (feed, epoch, sequence, moved_at) values ('appointments', 'e', 1, now() - interval '90 seconds')`);
}
const as = (role) => callerToMetadata({ accountId: 1, role, requestId: 'test' });
const get = (report, options = {}) => {
    const { groupBy = '', role = 'stakeholder' } = options;
    const request = { report, groupBy };
    return channel.call(ReportService.service.GetReport, request, { deadlineMs: 5_000, metadata: as(role) });
};
const explain = (report, figure, role = 'stakeholder') => channel.call(ReportService.service.ExplainReport, { report: { report }, figure }, { deadlineMs: 5_000, metadata: as(role) });
describe('the door of reports', () => {
    it('answers rows with the names of today, totals, currency, generation and how fresh each source is', async () => {
        const report = await get('income', { groupBy: 'doctor' });
        expect(report).toMatchObject({ groupBy: 'doctor', currency: 'EUR', generation: 0 });
        expect(Math.abs(report.asOfMs - Date.now())).toBeLessThan(10_000);
        expect(report.rows).toMatchObject([
            { key: '7', label: 'Ana Newname', figures: [{ count: 1 }, { name: 'amount', amountMinor: 12_345 }] },
        ]);
        expect(report.totals).toMatchObject([{ name: 'count', count: 1 }, { amountMinor: 12_345 }]);
        expect(report.freshness).toMatchObject([
            { source: 'appointments', stale: true },
            { source: 'operations', stale: false, lagSeconds: 0 },
        ]);
        expect(report.freshness[0]?.lagSeconds).toBeGreaterThan(89);
        expect((await get('income', { groupBy: 'type' })).rows[0]?.label).toBe('Scan');
    });
    it('answers rates with what they were made of', async () => {
        const { totals } = await get('summary');
        const figure = (name) => totals.find((total) => total.name === name);
        expect(figure('caesareanRate')).toMatchObject({
            quantity: 100,
            rate: { numerator: 1, denominator: 1, per: 100, source: 'births', completenessFloor: 0.7, completeness: 1 },
        });
        expect(figure('preterm')).toBeUndefined();
        expect(figure('pretermRate')).toMatchObject({ rate: { denominator: 0, completeness: 0 } });
        expect(figure('pretermRate')?.value).toBeUndefined();
        expect(figure('minutesToDecideP50')).toMatchObject({ quantity: 30 });
    });
    it('explains a figure down to the event', async () => {
        const { facts, count, amountMinor } = await explain('income', 'amount');
        expect({ count, amountMinor }).toEqual({ count: 1, amountMinor: 12_345 });
        expect(facts).toMatchObject([{ source: 'appointments', id: '41', day: today, amountMinor: 12_345 }]);
        expect(facts[0]?.eventId).toMatch(/^[0-9a-f-]{36}$/);
    });
    it.each(['income', 'appointments', 'operations', 'births', 'doctors', 'summary'])('says nothing of a patient in the %s report', async (report) => {
        const answer = await get(report);
        const figures = answer.totals.map(({ name }) => explain(report, name));
        const text = JSON.stringify([answer, ...(await Promise.all(figures))]);
        expect(text).not.toMatch(/patient/i);
        expect(text).not.toContain(String(patientId));
    });
    it.each([
        ['stakeholder', undefined],
        ['admin', undefined],
        ['doctor', 'forbidden'],
        ['patient', 'forbidden'],
        ['anonymous', 'unauthenticated'],
    ])('lets a %s in or not', async (role, refusal) => {
        const asked = [get('income', { role }), get('doctors', { role }), explain('income', 'count', role)];
        const answers = await Promise.allSettled(asked);
        const kinds = answers.map((answer) => answer.status === 'rejected' ? answer.reason.kind : undefined);
        expect(kinds).toEqual([refusal, refusal, refusal]);
    });
});
async function following(work) {
    const stop = new AbortController();
    const heard = [];
    const read = async () => {
        const { Follow } = DashboardFeedService.service;
        for await (const snapshot of channel.stream(Follow, {}, { signal: stop.signal })) {
            heard.push({ snapshot, at: performance.now() });
        }
    };
    const reading = read().catch((error) => error);
    try {
        await eventually(() => heard.length > 0);
        await work(heard);
    }
    finally {
        stop.abort();
        await reading;
    }
}
const request = () => other.query(`with visit as (
      insert into appointment (id, version, status, doctor_id, patient_id, appointment_type_id, starts_at, ends_at,
        requested_at, day)
      select coalesce(max(id), 0) + 1, 1, 'waiting_for_approval', 7, ${patientId}, 3, now(), now(), now(), '${today}'
      from appointment)
    insert into measure_delta (name, day, doctor_id, item, source, count, amount_minor)
    values ('appointment.requested', '${today}', 7, 'type:3', 'appointments', 1, 0)`);
describe('the feed of the dashboard', () => {
    it('tells the present state at once', async () => {
        await following(async ([first]) => {
            expect(first?.snapshot).toMatchObject({
                today: { incomeMinor: 12_345, approved: 1, requested: 0, completed: 0 },
                waiting: 0,
                currency: 'EUR',
            });
            expect(first?.snapshot.freshness.map(({ source }) => source)).toEqual(['appointments', 'operations']);
            expect(JSON.stringify(first)).not.toMatch(/patient/i);
        });
    });
    it('tells within a second what another process has committed, also when its numbers are older', async () => {
        const late = new Client(database.url);
        await late.connect();
        await following(async (heard) => {
            const requested = () => heard.at(-1)?.snapshot.today?.requested;
            await late.query('begin');
            await late.query(`insert into measure_delta (name, day, doctor_id, item, source, count, amount_minor)
        values ('appointment.requested', '${today}', 7, 'type:3', 'appointments', 1, 0)`);
            await request();
            await eventually(() => requested() === 1, { timeoutMs: 1_000 });
            expect(heard.at(-1)?.snapshot.waiting).toBe(1);
            await late.query('commit');
            await eventually(() => requested() === 2, { timeoutMs: 1_000 });
        });
        await late.end();
    });
    it('tells no more than twice a second, and the last state in any case', async () => {
        await following(async (heard) => {
            const before = heard.at(-1)?.snapshot.today?.requested ?? 0;
            for (let count = 0; count < 300; count += 1)
                await request();
            await eventually(() => heard.at(-1)?.snapshot.today?.requested === before + 300, { timeoutMs: 1_500 });
            const gaps = heard.slice(2).map(({ at }, index) => at - (heard[index + 1]?.at ?? 0));
            expect(Math.min(500, ...gaps)).toBeGreaterThan(450);
        });
    });
    it('is heard at least every 5 s when nothing happens', async () => {
        await following(async (heard) => {
            await eventually(() => heard.length > 1, { timeoutMs: 5_000 });
            const [first, second] = heard;
            expect(second?.snapshot.today).toEqual(first?.snapshot.today);
            expect(second?.snapshot.asOfMs).toBeGreaterThan(first?.snapshot.asOfMs ?? 0);
        });
    });
    it('asks the database nothing while nobody follows', async () => {
        await following(() => Promise.resolve());
        await eventually(async () => {
            const gauge = await register.getSingleMetric('maternity_dashboard_feed_followers')?.get();
            return gauge?.values[0]?.value === 0;
        });
        // The loop's own runs may have asked before the follower was gone; from here on this is one more of them.
        const before = moments;
        await state.advance();
        expect(moments).toBe(before);
    });
});
//# sourceMappingURL=reports.test.js.map