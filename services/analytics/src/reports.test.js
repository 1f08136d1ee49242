import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectPostgres, createLog, migrate, rows, sql } from '@maternity/kit';
import { createDatabase } from '@maternity/testkit';
import fc from 'fast-check';
import { explainReport } from './app/explain-report.ts';
import { getReport } from './app/get-report.ts';
import { incomeDelta } from './domain/income.ts';
import { appointmentKinds, takenBack, } from './domain/measure.ts';
import { addDays } from './domain/report-days.ts';
import { reports } from './domain/reports/registry.ts';
import { rowCache } from './memory/row-cache.ts';
import { labelStore } from './postgres/labels.ts';
import { insertMeasureDeltas } from './postgres/measure-delta.ts';
import { cellStore } from './postgres/report-cells.ts';
import { factStore } from './postgres/report-facts.ts';
import { decisionTimeStore } from './postgres/report-minutes.ts';
import { insertRollup } from './postgres/report-rollup.ts';
const log = createLog('test', 'fatal');
const firstDay = '2026-12-20';
const lastDay = '2027-01-20';
let database;
let postgres;
beforeAll(async () => {
    database = await createDatabase({
        migrate: async (url) => {
            await migrate(url, fileURLToPath(new URL('../migrations/postgres/main/', import.meta.url)));
        },
    });
    postgres = connectPostgres({ url: database.url, poolSize: 4, applicationName: 'reports test' }, log);
});
afterAll(async () => {
    await postgres.stop();
    await database.drop();
});
const caller = { accountId: 1, role: 'stakeholder', requestId: 'test' };
const call = { caller, traceparent: '' };
const partsOf = () => ({
    cells: cellStore(postgres),
    decisionTimes: decisionTimeStore(postgres),
    labels: labelStore(postgres),
    facts: factStore(postgres),
    cache: rowCache(),
    freshness: [],
    dayOf: () => lastDay,
    clock: Date.now,
});
const families = { appointments: 'type', operations: 'operation', imports: 'dataset' };
const decided = (event) => event === 'appointment.approved' || event === 'appointment.rejected';
/** Every cell that a fact counts in: the test's own idea of it. */
function deltasOf(fact) {
    const { day, doctorId, thing } = fact;
    const delta = (name, item, source = '', amountMinor = 0) => ({
        ...{ name, day, doctorId, item, source, count: 1, amountMinor },
    });
    if (fact.kind === 'income') {
        const item = `${families[fact.source]}:${thing}`;
        return [incomeDelta({ ...fact, item, businessKey: '', atMs: 0 })];
    }
    if (fact.kind === 'event')
        return [delta(fact.event, `type:${thing}`, 'appointments')];
    if (fact.kind === 'operation')
        return [delta('operation', `operation:${thing}`, 'operations', fact.amountMinor)];
    const { gestationDays = 0, weightGrams = 9_999, method } = fact;
    const names = [
        ['birth', true],
        ['birth.caesarean.denominator', true],
        ['birth.caesarean.numerator', method === 'caesarean'],
        ['birth.preterm.denominator', gestationDays >= 154 && gestationDays <= 315],
        ['birth.preterm.numerator', gestationDays >= 154 && gestationDays <= 258],
        ['birth.low_birth_weight.denominator', fact.weightGrams !== undefined],
        ['birth.low_birth_weight.numerator', weightGrams < 2_500],
    ];
    return names.filter(([, counts]) => counts).map(([name]) => delta(name, `method:${method}`));
}
function* insertFact(fact) {
    const { id, day, doctorId, thing } = fact;
    const at = new Date(`${day}T12:00:00Z`);
    if (fact.kind === 'income') {
        yield* rows(sql `insert into income (source, business_key, at, day, doctor_id, item, amount_minor)
      values (${fact.source}, ${`${id}`}, ${at}, ${day}, ${doctorId}, ${`${families[fact.source]}:${thing}`}, ${fact.amountMinor})`);
    }
    else if (fact.kind === 'event') {
        const decidedAt = new Date(at.getTime() + fact.minutes * 60_000);
        yield* rows(sql `insert into appointment_event (appointment_id, version, event_id, kind, at, day, status, doctor_id,
        patient_id, appointment_type_id, starts_at, ends_at, requested_at, decided_at, price_minor)
      values (${id % 7}, ${id}, ${randomUUID()}, ${fact.event}, ${at}, ${day}, 'approved', ${doctorId}, 77, ${thing}, ${at},
        ${at}, ${at}, ${decided(fact.event) ? decidedAt : null}, 100)`);
    }
    else if (fact.kind === 'operation') {
        yield* rows(sql `insert into operation_record (operation_id, doctor_id, patient_id, starts_at, ends_at, day, price_minor, created_at)
      values (${thing}, ${doctorId}, 77, ${at}, ${new Date(at.getTime() + 1)}, ${day}, ${fact.amountMinor}, ${at})`);
    }
    else {
        yield* rows(sql `insert into birth (patient_id, doctor_id, born_at, day, method, gestation_days, weight_grams, created_at)
      values (77, ${doctorId}, ${at}, ${day}, ${fact.method}, ${fact.gestationDays ?? null}, ${fact.weightGrams ?? null}, ${at})`);
    }
    yield* insertMeasureDeltas(deltasOf(fact));
}
/** What a refresh does to measures; `activate` may be left for later. */
async function fold(activate) {
    await postgres.transaction(function* () {
        const [made] = yield* rows(sql `insert into generation (state, as_of, created_at) values ('prepared', now(), now())
          returning id, coalesce((select id from generation where state = 'active'), 0) as previous`);
        const { id = 0, previous = 0 } = made ?? {};
        yield* rows(sql `update measure_delta set generation = ${id} where generation is null`);
        yield* rows(sql `insert into measure select ${id}, name, day, doctor_id, item, source, sum(count), sum(amount_minor) from (
            select name, day, doctor_id, item, source, count, amount_minor from measure where generation = ${previous}
            union all
            select name, day, doctor_id, item, source, count, amount_minor from measure_delta
            where generation > ${previous} and generation <= ${id}
          ) as part group by 2, 3, 4, 5, 6`);
        yield* insertRollup(id);
        if (!activate)
            return;
        yield* rows(sql `update generation set state = 'retired' where state = 'active'`);
        yield* rows(sql `update generation set state = 'active' where id = ${id}`);
        yield* rows(sql `delete from measure where generation < ${id}`);
        yield* rows(sql `delete from measure_rollup where generation < ${id}`);
    });
}
async function empty() {
    await postgres.transaction(function* () {
        yield* rows(sql `truncate income, appointment_event, operation_record, operation, birth, import_fact, import_file, measure, measure_rollup, measure_delta,
      generation, doctor, appointment_type restart identity cascade`);
        yield* rows(sql `insert into operation (name, price_minor, created_at) values ('Suture', 1, now()), ('Section', 1, now())`);
    });
}
const base = {
    id: fc.constant(0),
    day: fc.integer({ min: -2, max: 33 }).map((days) => addDays(firstDay, days)),
    doctorId: fc.integer({ min: 0, max: 3 }),
    thing: fc.integer({ min: 1, max: 2 }),
};
const amountMinor = fc.integer({ min: 0, max: 100_000 });
const fact = fc.oneof(fc.record({
    ...base,
    kind: fc.constant('income'),
    source: fc.constantFrom('appointments', 'operations', 'imports'),
    amountMinor,
}), fc.record({
    ...base,
    kind: fc.constant('event'),
    event: fc.constantFrom(...appointmentKinds),
    minutes: fc.integer({ min: 0, max: 5_000 }),
}), fc.record({ ...base, kind: fc.constant('operation'), amountMinor }), fc.record({
    ...base,
    kind: fc.constant('birth'),
    method: fc.constantFrom('vaginal', 'assisted_vaginal', 'caesarean'),
    gestationDays: fc.option(fc.integer({ min: 100, max: 330 }), { nil: undefined }),
    weightGrams: fc.option(fc.integer({ min: 500, max: 5_000 }), { nil: undefined }),
}));
const step = fc.oneof({ weight: 3, arbitrary: fc.array(fact, { maxLength: 12 }).map((facts) => ({ do: 'insert', facts })) }, { weight: 1, arbitrary: fc.record({ do: fc.constant('fold'), activate: fc.boolean() }) }, { weight: 1, arbitrary: fc.record({ do: fc.constant('take back') }) });
/** @returns the facts that are there afterwards. */
async function play(steps) {
    let there = [];
    let last = 0;
    for (const one of steps) {
        if (one.do === 'fold')
            await fold(one.activate);
        else if (one.do === 'insert') {
            const facts = one.facts.map((made) => ({ ...made, id: (last += 1) }));
            await postgres.transaction(function* () {
                for (const made of facts)
                    yield* insertFact(made);
            });
            there.push(...facts);
        }
        else {
            const gone = there.find(({ kind }) => kind === 'income');
            if (!gone)
                continue;
            await postgres.transaction(function* () {
                yield* rows(sql `delete from income where business_key = ${`${gone.id}`}`);
                yield* insertMeasureDeltas(takenBack(deltasOf(gone)));
            });
            there = there.filter((kept) => kept !== gone);
        }
    }
    return there;
}
function isoWeek(day) {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
    const week = Math.ceil((date.getTime() / 86_400_000 - Date.UTC(date.getUTCFullYear(), 0, 1) / 86_400_000 + 1) / 7);
    return `${date.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
const keys = {
    day: ({ day }) => day,
    week: ({ day }) => isoWeek(day),
    month: ({ day }) => day.slice(0, 7),
    doctor: ({ doctorId }) => `${doctorId}`,
    type: ({ item }) => /^type:(.*)/.exec(item)?.[1] ?? 'other',
    operation: ({ item }) => /^operation:(.*)/.exec(item)?.[1] ?? 'other',
    method: ({ item }) => /^method:(.*)/.exec(item)?.[1] ?? 'other',
    source: ({ source }) => source,
};
const sumOf = (deltas, name, number) => deltas.filter((delta) => delta.name === name).reduce((sum, delta) => sum + delta[number], 0);
/** What every plain figure of a report must be, from the facts alone. */
function expected(report, deltas) {
    const plain = report.figures.flatMap((figure) => {
        if (figure.kind === 'count')
            return [[figure.name, sumOf(deltas, figure.of, 'count')]];
        return figure.kind === 'amount' ? [[figure.name, sumOf(deltas, figure.of, 'amountMinor')]] : [];
    });
    return Object.fromEntries(plain);
}
const plainOf = (figures) => Object.fromEntries(figures.flatMap((figure) => {
    if ('count' in figure)
        return [[figure.name, figure.count]];
    return 'amountMinor' in figure ? [[figure.name, figure.amountMinor]] : [];
}));
const request = (report, groupBy, source = '') => ({
    report,
    from: firstDay,
    to: lastDay,
    groupBy,
    source,
});
function expectAddedUp(answer, { report, groupBy, deltas }) {
    expect(plainOf(answer.totals)).toEqual(expected(report, deltas));
    const known = new Set(deltas.map(keys[groupBy]));
    expect(answer.rows.map(({ key }) => key).sort()).toEqual([...known].sort());
    for (const { key, figures } of answer.rows) {
        const own = deltas.filter((delta) => keys[groupBy](delta) === key);
        expect(plainOf(figures)).toEqual(expected(report, own));
    }
}
describe('any report', () => {
    it('is what the facts add up to, however they came and were folded, by whatever it is grouped', async () => {
        await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.constantFrom('', 'operations'), async (steps, source) => {
            await empty();
            const there = await play(steps);
            const parts = partsOf();
            for (const report of reports) {
                const asked = report.takesSource ? source : '';
                const names = new Set(report.figures.flatMap((figure) => ('of' in figure ? [figure.of] : [])));
                const deltas = there
                    .flatMap(deltasOf)
                    .filter(({ name, day }) => names.has(name) && day >= firstDay && day <= lastDay)
                    .filter((delta) => asked === '' || delta.source === asked);
                for (const groupBy of report.groupings) {
                    const answer = await getReport(parts, call, request(report.name, groupBy, asked));
                    expectAddedUp(answer, { report, groupBy, deltas });
                }
            }
        }), { numRuns: 40 });
    }, 120_000);
    it('is explained by facts that come to the same, cell by cell', async () => {
        await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
            await empty();
            await play(steps);
            const parts = partsOf();
            for (const report of reports) {
                for (const groupBy of report.groupings) {
                    const answer = await getReport(parts, call, request(report.name, groupBy));
                    const cells = [{ key: '', figures: answer.totals }, ...answer.rows.slice(0, 1), ...answer.rows.slice(-1)];
                    const figures = cells.flatMap(({ key, figures: own }) => own.map((figure) => ({ key, figure })));
                    for (const { key, figure } of figures)
                        await expectExplained(request(report.name, groupBy), key, figure);
                }
            }
        }), { numRuns: 2 });
    }, 120_000);
});
async function expectExplained(report, key, figure) {
    const ask = (name) => explainReport(partsOf(), call, { report, key, figure: name, limit: 0, cursor: '' });
    const explained = await ask(figure.name);
    expect(explained.facts.reduce((sum, { amountMinor: amount }) => sum + amount, 0)).toBe(explained.amountMinor);
    expect(explained.facts).toHaveLength(Math.min(explained.count, 100));
    if ('count' in figure)
        expect(explained.count).toBe(figure.count);
    else if ('amountMinor' in figure)
        expect(explained.amountMinor).toBe(figure.amountMinor);
    else if (figure.rate) {
        expect(explained.count).toBe(figure.rate.numerator);
        expect((await ask(`${figure.name}.denominator`)).count).toBe(figure.rate.denominator);
    }
}
describe('explaining a cell', () => {
    it('pages through all its facts, each once', async () => {
        await empty();
        const facts = Array.from({ length: 25 }, (_, id) => ({
            ...{ id, day: addDays(firstDay, id % 3), doctorId: 1, thing: 1 },
            ...{ kind: 'event', event: 'appointment.approved', minutes: 5 },
        }));
        await play([{ do: 'insert', facts }]);
        const seen = [];
        let cursor = '';
        do {
            const report = request('appointments', 'doctor');
            const page = await explainReport(partsOf(), call, { report, key: '1', figure: 'approved', limit: 4, cursor });
            expect(page.count).toBe(25);
            seen.push(...page.facts.map(({ eventId = '' }) => eventId));
            cursor = page.nextCursor;
        } while (cursor !== '');
        expect(new Set(seen).size).toBe(25);
        expect(seen).toHaveLength(25);
    });
    it('names file, line and contract of an imported row, and counts what each stands for', async () => {
        await empty();
        await postgres.transaction(function* () {
            const cell = { name: 'birth', day: firstDay, doctorId: 0, item: 'dataset:births14', source: 'imports' };
            yield* rows(sql `insert into import_file (source, dataset, bucket, object, generation, size, state, contract_version,
          not_before, discovered_at)
        values ('', 'births14', 'gs://files', 'a/births.csv', 3, 10, 'published', 2, now(), now())`);
            yield* rows(sql `insert into import_fact (dataset, business_key, name, day, item, count, amount_minor, file_id, line)
        select 'births14', '7', 'birth', ${firstDay}, 'dataset:births14', 12, 0, id, 8 from import_file`);
            yield* insertMeasureDeltas([{ ...cell, count: 12, amountMinor: 0 }]);
        });
        const { rows: found } = await getReport(partsOf(), call, request('births', 'method'));
        expect(found).toMatchObject([
            { key: 'other', label: 'Other', figures: [{ name: 'count', count: 12 }, {}, {}, {}] },
        ]);
        const cell = { report: request('births', 'method'), key: 'other', figure: 'count', limit: 0, cursor: '' };
        expect(await explainReport(partsOf(), call, cell)).toMatchObject({
            count: 12,
            facts: [
                { source: 'imports', id: 'births14/7', object: 'gs://files/a/births.csv', line: 8, contract: 'births14 2' },
            ],
        });
    });
    it.each([
        [{ key: 'nobody' }, 'key'],
        [{ figure: 'gossip' }, 'figure'],
        [{ cursor: 'zzz' }, 'cursor'],
        [{ limit: 1_001 }, 'limit'],
    ])('is refused for what is asked wrong: %j', async (wrong, path) => {
        const ask = { report: request('income', 'doctor'), key: '1', figure: 'count', limit: 0, cursor: '', ...wrong };
        await expect(explainReport(partsOf(), call, ask)).rejects.toMatchObject({ details: { errors: [{ path }] } });
    });
});
describe('times to decide', () => {
    it('are the medians of each doctor and of all', async () => {
        await empty();
        const decision = (doctorId, minutes) => ({
            ...{ id: 0, day: firstDay, doctorId, thing: 1 },
            ...{ kind: 'event', event: 'appointment.approved', minutes },
        });
        const facts = [decision(1, 10), decision(1, 20), decision(2, 60), decision(2, 70), decision(2, 1_000)];
        await play([{ do: 'insert', facts }]);
        const { rows: found, totals } = await getReport(partsOf(), call, request('doctors', ''));
        const median = (figures) => figures.find(({ name }) => name === 'medianMinutesToDecide');
        expect(found.map(({ figures }) => median(figures))).toEqual([15, 70].map((quantity) => ({ name: 'medianMinutesToDecide', quantity })));
        expect(median(totals)).toMatchObject({ quantity: 60 });
        const summary = await getReport(partsOf(), call, request('summary', 'month'));
        expect(summary.totals).toContainEqual({ name: 'minutesToDecideP50', quantity: 60 });
        expect(summary.rows[0]?.figures).toContainEqual({ name: 'minutesToDecideP95', quantity: 814 });
    });
});
describe('what a generation holds', () => {
    it('is read once however many ask, and what came since once a commit', async () => {
        await empty();
        const one = {
            id: 0,
            day: firstDay,
            doctorId: 1,
            thing: 1,
            kind: 'income',
            source: 'imports',
            amountMinor: 5,
        };
        await play([
            { do: 'insert', facts: [one] },
            { do: 'fold', activate: true },
        ]);
        const parts = partsOf();
        let folded = 0;
        let open = 0;
        const cells = {
            ...parts.cells,
            readOpen: (generation, query) => {
                open += 1;
                return parts.cells.readOpen(generation, query);
            },
            readFolded: (generation, query) => {
                folded += 1;
                return parts.cells.readFolded(generation, query);
            },
        };
        const ask = () => getReport({ ...parts, cells }, call, request('income', 'day'));
        await Promise.all(Array.from({ length: 50 }, ask));
        expect({ folded, open }).toEqual({ folded: 1, open: 1 });
        await play([{ do: 'insert', facts: [{ ...one, source: 'operations' }] }]);
        expect((await ask()).totals).toEqual([
            { name: 'count', count: 2 },
            { name: 'amount', amountMinor: 10 },
        ]);
        expect({ folded, open }).toEqual({ folded: 1, open: 2 });
    });
    it('is never mixed with another while generations change under readers', async () => {
        await empty();
        const parts = partsOf();
        let day = 0;
        const facts = () => [
            {
                id: 0,
                day: addDays(firstDay, (day += 1) % 5),
                doctorId: 1,
                thing: 1,
                kind: 'event',
                event: 'appointment.requested',
                minutes: 0,
            },
        ];
        let done = false;
        const read = async () => {
            const seen = [];
            while (!done) {
                const { totals } = await getReport(parts, call, request('appointments', 'day'));
                seen.push(plainOf(totals)['requested'] ?? -1);
            }
            return seen;
        };
        const reading = [read(), read()];
        for (let number = 1; number <= 20; number += 1) {
            await postgres.transaction(function* () {
                for (const made of facts())
                    yield* insertFact({ ...made, id: number });
            });
            await fold(true);
        }
        done = true;
        for (const seen of await Promise.all(reading)) {
            expect(seen).toEqual(seen.toSorted((a, b) => a - b));
            expect(seen.every((count) => count >= 0 && count <= 20)).toBe(true);
        }
    });
});
//# sourceMappingURL=reports.test.js.map