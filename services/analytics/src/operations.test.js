import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { analyticsProto, callerToMetadata, idempotencyToMetadata, } from '@maternity/contracts';
import { isAppError } from '@maternity/errors';
import { connectGrpc, connectPostgres, createLog, migrate } from '@maternity/kit';
import { createDatabase, eventually, freePort, startService, } from '@maternity/testkit';
import fc from 'fast-check';
import { Client } from 'pg';
import { verifyAuditChain } from './postgres/audit-verification.ts';
const { service: door } = analyticsProto().OperationService;
const migrations = fileURLToPath(new URL('../migrations/postgres/main/', import.meta.url));
const script = fileURLToPath(new URL('../dist/api.main.js', import.meta.url));
let database;
let service;
let channel;
let sql;
let postgres;
beforeAll(async () => {
    database = await createDatabase({
        migrate: async (url) => {
            await migrate(url, migrations);
        },
    });
    sql = new Client(database.url);
    await sql.connect();
    await sql.query(`insert into doctor (id, valid_from, valid_to, first_name, last_name, occupation, active, deleted) values
       (1, '2020-01-01', '9999-12-31', 'Ada', 'Lovelace', 'Obstetrics', true, false),
       (2, '2020-01-01', '9999-12-31', 'Elizabeth', 'Blackwell', 'Obstetrics', true, false),
       (3, '2020-01-01', '2021-01-01', 'James', 'Barry', 'Surgery', true, false),
       (3, '2021-01-01', '9999-12-31', 'James', 'Barry', 'Surgery', true, true)`);
    postgres = connectPostgres({ url: database.url, poolSize: 2, applicationName: 'test' }, createLog('test', 'fatal'));
    const port = await freePort();
    service = await startService(script, {
        ANALYTICS_DATABASE_URL: database.url,
        WAREHOUSE_URL: database.url,
        APPOINTMENTS_ADDRESS: `127.0.0.1:${await freePort()}`,
        GRPC_PORT: `${port}`,
        HOSPITAL_TIME_ZONE: 'Europe/Berlin',
        HOSPITAL_CURRENCY: 'EUR',
        LOG_LEVEL: 'trace',
    });
    channel = connectGrpc('analytics', `127.0.0.1:${port}`);
});
afterAll(async () => {
    await channel.stop();
    await postgres.stop();
    await sql.end();
    expect(await service.stop()).toBe(0);
    await database.drop();
});
const caller = (role, ids = {}) => ({ accountId: 1, role, requestId: 'test', ...ids });
const admin = caller('admin');
const doctor = caller('doctor', { doctorId: 1 });
const otherDoctor = caller('doctor', { doctorId: 2 });
const stakeholder = caller('stakeholder');
const patient = caller('patient', { patientId: 7 });
const anybody = { accountId: 0, role: 'anonymous', requestId: 'test' };
const as = (who) => ({ deadlineMs: 20_000, metadata: callerToMetadata(who) });
const keyed = (who, key, fingerprint) => ({
    deadlineMs: 20_000,
    metadata: idempotencyToMetadata({ key, fingerprint }, callerToMetadata(who)),
});
const refusal = (kind, code) => expect.objectContaining({ kind, code });
const paths = (...expected) => expect.objectContaining({
    kind: 'invalid',
    details: expect.objectContaining({ errors: expected.map((path) => expect.objectContaining({ path })) }),
});
const at = (text) => Date.parse(text);
const draft = { operationId: 0, doctorId: 1, patientId: 77, startsAtMs: at('2026-05-04T08:00:00Z') };
const newOperation = (priceMinor = 250_000, name = 'Caesarean section') => channel.call(door.CreateOperation, { name, priceMinor }, as(admin));
const recordOf = (operationId, changes = {}) => ({
    ...draft,
    endsAtMs: draft.startsAtMs + 3_600_000,
    operationId,
    ...changes,
});
const newRecord = (operationId, changes = {}, who = admin) => channel.call(door.CreateOperationRecord, recordOf(operationId, changes), as(who));
const birth = { bornAtMs: at('2026-05-04T23:30:00Z'), method: 'vaginal', patientId: 77, doctorId: 1 };
const newBirth = (changes = {}, who = admin) => channel.call(door.CreateBirth, { ...birth, ...changes }, as(who));
/** What reports would add up, cells that came to nothing left out. */
const measured = async () => (await sql.query(`select name, day::text, doctor_id::int, item, source, sum(count)::int as count, sum(amount_minor)::float8 as amount_minor
       from measure_delta group by name, day, doctor_id, item, source
       having sum(count) <> 0 or sum(amount_minor) <> 0 order by 1, 2, 3, 4, 5`)).rows;
const booked = async () => (await sql.query(`select business_key, day::text, item, amount_minor::float8 from income where source = 'operations'
       order by business_key::bigint`)).rows;
const actions = async () => (await sql.query('select action from audit_entry order by id')).rows.map(({ action }) => action);
const emptyTables = async () => {
    await sql.query(`truncate operation, operation_record, birth, income, measure_delta, audit_entry, audit_seal, idempotency_key
     restart identity`);
    await sql.query(`update audit_settling set settled_id = 0, candidate_id = 0, candidate_transaction = '0'`);
};
beforeEach(emptyTables);
describe('the door of operations', () => {
    const requests = { id: 1, name: 'Curettage', priceMinor: 1 };
    const write = {
        ...requests,
        ...draft,
        operationId: 1,
        endsAtMs: draft.startsAtMs + 1,
        bornAtMs: 1,
        method: 'vaginal',
    };
    const readers = ['doctor', 'stakeholder', 'admin'];
    const writers = ['doctor', 'admin'];
    const allowed = [
        ['ListOperations', readers],
        ['GetOperation', readers],
        ['CreateOperation', ['admin']],
        ['UpdateOperation', ['admin']],
        ['DeleteOperation', ['admin']],
        ['ListOperationRecords', readers],
        ['GetOperationRecord', readers],
        ['CreateOperationRecord', writers],
        ['UpdateOperationRecord', writers],
        ['DeleteOperationRecord', writers],
        ['ListBirths', readers],
        ['GetBirth', readers],
        ['CreateBirth', writers],
        ['UpdateBirth', writers],
        ['DeleteBirth', writers],
        ['ListAuditEntries', ['admin']],
    ];
    const kindFor = async (method, who) => {
        const definition = door[method];
        return channel.call(definition, { ...write, limit: 1 }, as(who)).then(() => 'answered', (error) => (isAppError(error) ? error.kind : 'broken'));
    };
    it('covers every method', () => {
        expect(allowed.map(([method]) => method).sort()).toEqual(Object.keys(door).sort());
    });
    it.each(allowed)('opens %s for %j only', async (method, roles) => {
        for (const who of [patient, doctor, stakeholder, admin]) {
            const kind = await kindFor(method, who);
            const open = roles.includes(who.role);
            expect({ role: who.role, kind: open ? ['answered', 'not-found', 'invalid'].includes(kind) : kind }).toEqual({
                role: who.role,
                kind: open ? true : 'forbidden',
            });
        }
        expect(await kindFor(method, anybody)).toBe('unauthenticated');
    });
});
describe('operations', () => {
    it('live from creation to deletion, each change with its audit entry', async () => {
        const { id, ...made } = await newOperation();
        expect(made).toEqual({ name: 'Caesarean section', priceMinor: 250_000, currency: 'EUR' });
        const changed = { id, name: ' Curettage ', priceMinor: 0 };
        expect(await channel.call(door.UpdateOperation, changed, as(admin))).toMatchObject({
            name: 'Curettage',
            priceMinor: 0,
        });
        expect(await channel.call(door.GetOperation, { id }, as(stakeholder))).toMatchObject({ id, name: 'Curettage' });
        await channel.call(door.DeleteOperation, { id }, as(admin));
        for (const ask of [door.GetOperation, door.DeleteOperation]) {
            await expect(channel.call(ask, { id }, as(admin))).rejects.toEqual(refusal('not-found', 'operation-not-found'));
        }
        await expect(channel.call(door.UpdateOperation, changed, as(admin))).rejects.toEqual(refusal('not-found', 'operation-not-found'));
        expect(await actions()).toEqual(['operation.created', 'operation.updated', 'operation.deleted']);
    });
    it('stay while a record refers to them', async () => {
        const { id } = await newOperation();
        const record = await newRecord(id);
        await expect(channel.call(door.DeleteOperation, { id }, as(admin))).rejects.toEqual(refusal('conflict', 'operation-in-use'));
        await channel.call(door.DeleteOperationRecord, { id: record.id }, as(admin));
        await channel.call(door.DeleteOperation, { id }, as(admin));
    });
    it('are never removed under a record that is being written', async () => {
        for (let round = 0; round < 10; round += 1) {
            const { id } = await newOperation();
            const [written, removed] = await Promise.allSettled([
                newRecord(id),
                channel.call(door.DeleteOperation, { id }, as(admin)),
            ]);
            expect([written.status, removed.status].sort()).toEqual(['fulfilled', 'rejected']);
            const lost = written.status === 'rejected' ? written : removed;
            expect(lost).toMatchObject({
                reason: { code: written.status === 'rejected' ? 'unknown-operation' : 'operation-in-use' },
            });
        }
    });
    it('are listed newest first, page by page', async () => {
        const made = [];
        for (let number = 0; number < 5; number += 1)
            made.unshift((await newOperation()).id);
        const first = await channel.call(door.ListOperations, { limit: 2 }, as(doctor));
        expect(first.operations.map(({ id }) => id)).toEqual(made.slice(0, 2));
        const next = await channel.call(door.ListOperations, { limit: 3, beforeId: first.nextBeforeId }, as(doctor));
        expect(next.operations.map(({ id }) => id)).toEqual(made.slice(2));
        expect(next.nextBeforeId).toBe(0);
        await expect(channel.call(door.ListOperations, { limit: 10_001 }, as(admin))).rejects.toEqual(paths('limit'));
    });
    it.each([
        [{ name: '', priceMinor: -1 }, ['name', 'price']],
        [{ name: 'x'.repeat(201), priceMinor: 100_000_000_001 }, ['name', 'price']],
        [{ name: 'a\u0000b', priceMinor: 1 }, ['name']],
    ])('are refused with the path of every field that is wrong: %j', async (wrong, where) => {
        await expect(channel.call(door.CreateOperation, wrong, as(admin))).rejects.toEqual(paths(...where));
    });
    it('have ids that could be somebody’s', async () => {
        for (const id of [0, -5, '9007199254740993', '9223372036854775807']) {
            await expect(channel.call(door.GetOperation, { id }, as(admin))).rejects.toEqual(refusal('not-found', 'operation-not-found'));
        }
    });
});
describe('a record of an operation', () => {
    it('books the price of its moment on the hospital day of its start, and keeps it', async () => {
        const { id: operationId } = await newOperation(250_000);
        // Half past midnight in Berlin.
        const startsAtMs = at('2026-05-04T22:30:00Z');
        const record = await newRecord(operationId, { startsAtMs, endsAtMs: startsAtMs + 1 });
        expect(record).toMatchObject({ operationId, doctorId: 1, patientId: 77, startsAtMs, priceMinor: 250_000 });
        await channel.call(door.UpdateOperation, { id: operationId, name: 'Dearer', priceMinor: 300_000 }, as(admin));
        const longer = recordOf(operationId, { id: record.id, startsAtMs, endsAtMs: startsAtMs + 60_000 });
        expect(await channel.call(door.UpdateOperationRecord, longer, as(admin))).toMatchObject({ priceMinor: 250_000 });
        const item = `operation:${operationId}`;
        expect(await booked()).toEqual([{ business_key: `${record.id}`, day: '2026-05-05', item, amount_minor: 250_000 }]);
        const cell = { day: '2026-05-05', doctor_id: 1, item, source: 'operations', count: 1, amount_minor: 250_000 };
        expect(await measured()).toEqual([
            { name: 'income', ...cell },
            { name: 'operation', ...cell },
        ]);
    });
    it('moves its numbers when it becomes another operation, and takes them back when it goes', async () => {
        const first = await newOperation(100);
        const second = await newOperation(999);
        const { id } = await newRecord(first.id);
        const moved = recordOf(second.id, { id, doctorId: 2, startsAtMs: draft.startsAtMs - 86_400_000 });
        const later = { ...moved, endsAtMs: moved.startsAtMs + 1 };
        expect(await channel.call(door.UpdateOperationRecord, later, as(admin))).toMatchObject({ priceMinor: 999 });
        expect(await channel.call(door.GetOperationRecord, { id }, as(admin))).toEqual({ ...later, priceMinor: 999 });
        expect((await measured()).map(({ day, doctor_id, item, amount_minor }) => [day, doctor_id, item, amount_minor])).toEqual([
            ['2026-05-03', 2, `operation:${second.id}`, 999],
            ['2026-05-03', 2, `operation:${second.id}`, 999],
        ]);
        await channel.call(door.DeleteOperationRecord, { id }, as(admin));
        expect(await measured()).toEqual([]);
        expect(await booked()).toEqual([]);
        expect((await actions()).slice(2)).toEqual([
            'operation_record.created',
            'operation_record.updated',
            'operation_record.deleted',
        ]);
    });
    it('is there for the doctor who performed it and for admins, and without its patient for stakeholders', async () => {
        const { id: operationId } = await newOperation();
        const mine = await newRecord(operationId, {}, doctor);
        const others = await newRecord(operationId, { doctorId: 2 });
        const list = async (who) => (await channel.call(door.ListOperationRecords, {}, as(who))).records.map(({ id, patientId }) => [id, patientId]);
        expect(await list(doctor)).toEqual([[mine.id, 77]]);
        expect(await list(otherDoctor)).toEqual([[others.id, 77]]);
        expect(await list(admin)).toEqual([
            [others.id, 77],
            [mine.id, 77],
        ]);
        expect(await list(stakeholder)).toEqual([
            [others.id, 0],
            [mine.id, 0],
        ]);
        expect(await channel.call(door.GetOperationRecord, { id: mine.id }, as(stakeholder))).toMatchObject({
            patientId: 0,
        });
        expect(await list(caller('doctor'))).toEqual([]);
        const gone = refusal('not-found', 'operation-record-not-found');
        await expect(channel.call(door.GetOperationRecord, { id: others.id }, as(doctor))).rejects.toEqual(gone);
        await expect(channel.call(door.DeleteOperationRecord, { id: others.id }, as(doctor))).rejects.toEqual(gone);
        const seized = recordOf(operationId, { id: others.id });
        await expect(channel.call(door.UpdateOperationRecord, seized, as(doctor))).rejects.toEqual(gone);
        const hidden = refusal('not-found', 'doctor-not-found');
        await expect(newRecord(operationId, { doctorId: 2 }, doctor)).rejects.toEqual(hidden);
        const given = recordOf(operationId, { id: mine.id, doctorId: 2 });
        await expect(channel.call(door.UpdateOperationRecord, given, as(doctor))).rejects.toEqual(hidden);
        expect((await booked()).length).toBe(2);
    });
    it('asks for an operation and a doctor of this hospital, unless the doctor is who asks', async () => {
        const { id: operationId } = await newOperation();
        const unknownDoctor = expect.objectContaining({ kind: 'invalid', code: 'unknown-doctor' });
        await expect(newRecord(operationId + 1)).rejects.toEqual(expect.objectContaining({
            code: 'unknown-operation',
            details: expect.objectContaining({ errors: [expect.objectContaining({ path: 'operationId' })] }),
        }));
        for (const doctorId of [3, 4])
            await expect(newRecord(operationId, { doctorId })).rejects.toEqual(unknownDoctor);
        const { id } = await newRecord(operationId, { doctorId: 4 }, caller('doctor', { doctorId: 4 }));
        const longer = recordOf(operationId, { id, doctorId: 4, endsAtMs: draft.startsAtMs + 5 });
        await expect(channel.call(door.UpdateOperationRecord, longer, as(admin))).resolves.toMatchObject({ doctorId: 4 });
        const given = { ...longer, doctorId: 3 };
        await expect(channel.call(door.UpdateOperationRecord, given, as(admin))).rejects.toEqual(unknownDoctor);
    });
    const hour = 3_600_000;
    it.each([
        [{ startsAtMs: 0, endsAtMs: 0 }, ['start', 'end']],
        [{ startsAtMs: -1, endsAtMs: 253_402_300_800_000 }, ['start', 'end']],
        [{ endsAtMs: draft.startsAtMs }, ['end']],
        [{ endsAtMs: draft.startsAtMs - hour }, ['end']],
        [{ endsAtMs: draft.startsAtMs + 48 * hour + 1 }, ['end']],
        // Already the year 10000 in Berlin.
        [{ startsAtMs: 253_402_300_799_998, endsAtMs: 253_402_300_799_999 }, ['start', 'end']],
        [{ patientId: 0, doctorId: -3, operationId: 0 }, ['operationId', 'doctorId', 'patientId']],
        [{ patientId: '9007199254740993', doctorId: '9223372036854775807' }, ['doctorId', 'patientId']],
    ])('is refused with the path of every field that is wrong: %j', async (wrong, where) => {
        const { id } = await newOperation();
        await expect(newRecord(id, wrong)).rejects.toEqual(paths(...where));
    });
    it('may last 48 hours, at any time from 1970 to 9999', async () => {
        const { id } = await newOperation();
        await newRecord(id, { endsAtMs: draft.startsAtMs + 48 * hour });
        const last = at('9999-12-31T22:59:59.998Z');
        await newRecord(id, { startsAtMs: 1, endsAtMs: 2 });
        await newRecord(id, { startsAtMs: last, endsAtMs: last + 1 });
        expect((await booked()).map(({ day }) => day)).toEqual(['2026-05-04', '1970-01-01', '9999-12-31']);
        const { records } = await channel.call(door.ListOperationRecords, {}, as(admin));
        expect(records.map(({ startsAtMs }) => startsAtMs)).toEqual([last, 1, draft.startsAtMs]);
    });
    it('is listed by its beginning, half open, page by page', async () => {
        const { id: operationId } = await newOperation();
        const starts = [0, 1, 2, 3, 4].map((day) => draft.startsAtMs + day * 86_400_000);
        const made = [];
        for (const startsAtMs of starts)
            made.push((await newRecord(operationId, { startsAtMs, endsAtMs: startsAtMs + 1 })).id);
        const list = async (query) => {
            const { records, nextBeforeId } = await channel.call(door.ListOperationRecords, query, as(admin));
            return { ids: records.map(({ id }) => id), nextBeforeId };
        };
        const [a, b, c, d, e] = made;
        expect((await list({ fromMs: starts[1], toMs: starts[3] })).ids).toEqual([c, b]);
        expect((await list({ fromMs: starts[3] })).ids).toEqual([e, d]);
        expect((await list({ toMs: starts[1] })).ids).toEqual([a]);
        const first = await list({ fromMs: starts[1], limit: 3 });
        expect(first.ids).toEqual([e, d, c]);
        expect(await list({ fromMs: starts[1], limit: 3, beforeId: first.nextBeforeId })).toEqual({
            ids: [b],
            nextBeforeId: 0,
        });
        for (const wrong of [{ fromMs: starts[1], toMs: starts[0] }, { toMs: -1 }]) {
            await expect(list(wrong)).rejects.toMatchObject({ kind: 'invalid' });
        }
        await expect(list({ fromMs: '9223372036854775807' })).rejects.toEqual(paths('from'));
    });
});
describe('a birth', () => {
    const names = async () => (await measured()).map(({ name, day, doctor_id, item, count }) => `${name} ${day} ${doctor_id} ${item} ${count}`);
    it('counts on the hospital day, and in each share whose inputs it holds', async () => {
        const made = await newBirth({ method: 'caesarean', gestationDays: 258, weightGrams: 2_499, sex: 'F' });
        expect(made).toMatchObject({ ...birth, method: 'caesarean', gestationDays: 258, weightGrams: 2_499, sex: 'F' });
        const cell = '2026-05-05 1 method:caesarean 1';
        expect(await names()).toEqual([
            `birth ${cell}`,
            `birth.caesarean.denominator ${cell}`,
            `birth.caesarean.numerator ${cell}`,
            `birth.low_birth_weight.denominator ${cell}`,
            `birth.low_birth_weight.numerator ${cell}`,
            `birth.preterm.denominator ${cell}`,
            `birth.preterm.numerator ${cell}`,
        ]);
    });
    it.each([
        [{ gestationDays: 153 }, []],
        [{ gestationDays: 154 }, ['preterm.denominator', 'preterm.numerator']],
        [{ gestationDays: 259 }, ['preterm.denominator']],
        [{ gestationDays: 315 }, ['preterm.denominator']],
        [{ gestationDays: 316 }, []],
        [{ weightGrams: 2_500 }, ['low_birth_weight.denominator']],
        [{ weightGrams: 2_499 }, ['low_birth_weight.denominator', 'low_birth_weight.numerator']],
    ])('at the edge of a share: %j', async (inputs, shares) => {
        await newBirth(inputs);
        const counted = (await measured()).map(({ name }) => name);
        expect(counted).toEqual(['birth', ...['caesarean.denominator', ...shares].map((share) => `birth.${share}`)]);
    });
    it('is replaced as a whole, and what it counted goes with it', async () => {
        const { id } = await newBirth({ gestationDays: 200, weightGrams: 1_000, sex: 'M' });
        const changed = { id, bornAtMs: birth.bornAtMs - 86_400_000, method: 'assisted_vaginal' };
        const answer = await channel.call(door.UpdateBirth, changed, as(admin));
        expect(answer).toEqual(changed);
        expect(await channel.call(door.GetBirth, { id }, as(admin))).toEqual(changed);
        const cell = '2026-05-04 0 method:assisted_vaginal 1';
        expect(await names()).toEqual([`birth ${cell}`, `birth.caesarean.denominator ${cell}`]);
        await channel.call(door.DeleteBirth, { id }, as(admin));
        expect(await measured()).toEqual([]);
        await expect(channel.call(door.GetBirth, { id }, as(admin))).rejects.toEqual(refusal('not-found', 'birth-not-found'));
        expect(await actions()).toEqual(['birth.created', 'birth.updated', 'birth.deleted']);
    });
    it('is a doctor’s own, an admin’s any, and without its patient for stakeholders', async () => {
        const mine = await channel.call(door.CreateBirth, { bornAtMs: 1, method: 'vaginal', patientId: 9 }, as(doctor));
        expect(mine.doctorId).toBe(1);
        const nobodys = await newBirth({ doctorId: undefined });
        expect(nobodys).not.toHaveProperty('doctorId');
        const list = async (who) => (await channel.call(door.ListBirths, {}, as(who))).births.map(({ patientId }) => patientId);
        expect(await list(doctor)).toEqual([9]);
        expect(await list(admin)).toEqual([77, 9]);
        expect(await list(stakeholder)).toEqual([undefined, undefined]);
        expect(await channel.call(door.GetBirth, { id: mine.id }, as(stakeholder))).not.toHaveProperty('patientId');
        for (const ask of [door.GetBirth, door.DeleteBirth]) {
            const request = channel.call(ask, { id: nobodys.id }, as(doctor));
            await expect(request).rejects.toEqual(refusal('not-found', 'birth-not-found'));
        }
        await expect(newBirth({ doctorId: 2 }, doctor)).rejects.toEqual(refusal('not-found', 'doctor-not-found'));
        await expect(newBirth({ doctorId: 5 })).rejects.toEqual(refusal('invalid', 'unknown-doctor'));
        const unchanged = { id: mine.id, bornAtMs: 1, method: 'vaginal', patientId: 9 };
        expect(await channel.call(door.UpdateBirth, unchanged, as(doctor))).toMatchObject({ doctorId: 1 });
    });
    it.each([
        [{ method: 'water', sex: 'female', bornAtMs: 0 }, ['bornAt', 'method', 'sex']],
        [{ gestationDays: 99, weightGrams: 99 }, ['gestationDays', 'weightGrams']],
        [{ gestationDays: 331, weightGrams: 9_001 }, ['gestationDays', 'weightGrams']],
        [{ patientId: 0, doctorId: '9223372036854775807' }, ['patientId', 'doctorId']],
    ])('is refused with the path of every field that is wrong: %j', async (wrong, where) => {
        await expect(newBirth(wrong)).rejects.toEqual(paths(...where));
        expect(await measured()).toEqual([]);
    });
    it('is listed by its time, half open', async () => {
        const made = [];
        for (const bornAtMs of [100, 200, 300])
            made.push((await newBirth({ bornAtMs })).id);
        const { births } = await channel.call(door.ListBirths, { fromMs: 100, toMs: 300 }, as(admin));
        expect(births.map(({ id }) => id)).toEqual(made.slice(0, 2).reverse());
    });
});
describe('a write with an idempotency key', () => {
    const rowsIn = async (table) => (await sql.query(`select count(*)::int from ${table}`)).rows[0]?.count ?? 0;
    it('happens once for each account, and asked again answers the same', async () => {
        const { id: operationId } = await newOperation();
        const ask = (who, fingerprint = 'f') => channel.call(door.CreateOperationRecord, recordOf(operationId), keyed(who, 'k', fingerprint));
        const first = await ask(admin);
        await channel.call(door.UpdateOperation, { id: operationId, name: 'x', priceMinor: 1 }, as(admin));
        expect(await ask(admin)).toEqual(first);
        await expect(ask(admin, 'g')).rejects.toEqual(refusal('invalid', 'idempotency-key-reused'));
        expect((await ask({ ...admin, accountId: 2 })).id).not.toBe(first.id);
        expect(await rowsIn('operation_record')).toBe(2);
        expect((await actions()).filter((action) => action === 'operation_record.created').length).toBe(2);
        const birthOnce = () => channel.call(door.CreateBirth, birth, keyed(admin, 'b', 'f'));
        expect(await birthOnce()).toEqual(await birthOnce());
        expect(await rowsIn('birth')).toBe(1);
        const goneOnce = () => channel.call(door.DeleteOperationRecord, { id: first.id }, keyed(admin, 'd', 'f'));
        expect([await goneOnce(), await goneOnce()]).toEqual([{}, {}]);
    });
    it('keeps a refusal as well, and nothing of what it had written', async () => {
        const { id } = await newOperation();
        const ask = () => channel.call(door.CreateOperationRecord, recordOf(id, { doctorId: 4 }), keyed(admin, 'k', 'f'));
        await expect(ask()).rejects.toEqual(refusal('invalid', 'unknown-doctor'));
        await sql.query(`insert into doctor (id, valid_from, valid_to, first_name, last_name, occupation, active)
       values (4, '2020-01-01', '9999-12-31', 'a', 'b', 'c', true)`);
        await expect(ask()).rejects.toMatchObject({ code: 'unknown-doctor', details: { errors: [{ path: 'doctorId' }] } });
        await sql.query('delete from doctor where id = 4');
        expect(await actions()).toEqual(['operation.created']);
        expect(await rowsIn('idempotency_key')).toBe(1);
    });
    it('happens once however many ask at the same time', async () => {
        const { id: operationId } = await newOperation();
        for (let round = 0; round < 5; round += 1) {
            const asked = await Promise.allSettled(Array.from({ length: 20 }, () => channel.call(door.CreateOperationRecord, recordOf(operationId), keyed(admin, `race ${round}`, 'f'))));
            const ids = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []));
            const codes = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
            expect(new Set(ids).size).toBe(1);
            expect(codes.every((code) => code === 'idempotency-key-in-use')).toBe(true);
        }
        expect(await rowsIn('operation_record')).toBe(5);
        expect(await rowsIn('income')).toBe(5);
    });
    it('is in use while the first runs, and free again when that is over', async () => {
        const { id: operationId } = await newOperation();
        const { id } = await newRecord(operationId);
        const holder = new Client(database.url);
        await holder.connect();
        const ask = () => channel.call(door.DeleteOperationRecord, { id }, keyed(admin, 'k', 'f'));
        try {
            await holder.query('begin');
            await holder.query('select from operation_record where id = $1 for update', [id]);
            const first = ask();
            await eventually(async () => {
                const { rowCount } = await sql.query(`select from pg_locks where locktype = 'advisory' and granted
             and database = (select oid from pg_database where datname = current_database())`);
                return rowCount === 1;
            });
            await expect(ask()).rejects.toEqual(refusal('conflict', 'idempotency-key-in-use'));
            await holder.query('rollback');
            await first;
        }
        finally {
            await holder.end();
        }
        expect(await ask()).toEqual({});
    });
});
describe('whatever is written, in whatever order', () => {
    const step = fc.record({
        kind: fc.constantFrom('operation', 'record', 'record', 'record', 'birth', 'birth'),
        verb: fc.constantFrom('create', 'create', 'update', 'update', 'delete'),
        a: fc.nat(1_000_000),
        b: fc.nat(1_000_000),
    });
    const start = at('2026-03-28T00:00:00Z');
    const methods = ['vaginal', 'assisted_vaginal', 'caesarean'];
    const idIn = (ids, a) => ids[a % ids.length] ?? 999;
    function messageOf({ kind, a, b }, made) {
        if (kind === 'operation')
            return { name: 'An operation', priceMinor: b };
        if (kind === 'record') {
            const startsAtMs = start + (b % 96) * 3_600_000;
            const operationId = idIn(made.operation, b);
            return {
                operationId,
                doctorId: 1 + (a % 4),
                patientId: 1 + b,
                startsAtMs,
                endsAtMs: startsAtMs + 1 + (a % 9_999),
            };
        }
        return {
            bornAtMs: start + (b % 96) * 3_600_000,
            method: methods[a % 3],
            ...(a % 4 === 0 ? {} : { doctorId: 1 + (a % 2) }),
            ...(b % 3 === 0 ? {} : { gestationDays: 150 + (a % 180) }),
            ...(b % 5 === 0 ? {} : { weightGrams: 2_300 + (a % 400) }),
        };
    }
    const methodsOf = {
        operation: [door.CreateOperation, door.UpdateOperation, door.DeleteOperation],
        record: [door.CreateOperationRecord, door.UpdateOperationRecord, door.DeleteOperationRecord],
        birth: [door.CreateBirth, door.UpdateBirth, door.DeleteBirth],
    };
    async function take(one, made) {
        const method = methodsOf[one.kind][['create', 'update', 'delete'].indexOf(one.verb)];
        const id = one.verb === 'create' ? {} : { id: idIn(made[one.kind], one.a) };
        const request = one.verb === 'delete' ? id : { ...messageOf(one, made), ...id };
        const answer = await channel.call(method, request, as(admin)).catch((error) => {
            // Refused, not broken.
            if (!isAppError(error) || error.kind === 'unavailable')
                throw error;
        });
        if (answer && one.verb === 'create')
            made[one.kind].push(answer.id);
    }
    const recomputed = async () => (await sql.query(`select name, day::text, doctor_id::int, item, source, count(*)::int as count, sum(amount_minor)::float8 as amount_minor
         from reported_fact group by name, day, doctor_id, item, source order by 1, 2, 3, 4, 5`)).rows;
    const expectNumbersToAgree = async () => {
        expect(await measured()).toEqual(await recomputed());
        const { rows } = await sql.query(`select record.id, income.business_key from operation_record as record
         full join income on business_key = record.id::text and source = 'operations' and amount_minor = price_minor
           and income.day = record.day and income.doctor_id = record.doctor_id and at = starts_at
           and item = 'operation:' || operation_id
       where record.id is null or income.business_key is null`);
        expect(rows).toEqual([]);
    };
    it('the deltas add up to the facts and the income to the records', async () => {
        await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
            const made = { operation: [], record: [], birth: [] };
            for (const priceMinor of [1, 250_000])
                made.operation.push((await newOperation(priceMinor)).id);
            for (const one of steps)
                await take(one, made);
            await expectNumbersToAgree();
        }), { numRuns: 30 });
    }, 120_000);
    it('and do so when all is written at the same time', async () => {
        await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 60 }), async (steps) => {
            const made = { operation: [], record: [], birth: [] };
            for (const priceMinor of [1, 250_000])
                made.operation.push((await newOperation(priceMinor)).id);
            for (let count = 0; count < 3; count += 1) {
                made.record.push((await newRecord(made.operation[0] ?? 0)).id);
                made.birth.push((await newBirth()).id);
            }
            await Promise.all(steps.map((one) => take(one, made)));
            await expectNumbersToAgree();
        }), { numRuns: 10 });
    }, 120_000);
});
describe('the audit', () => {
    it('tells admins who did what, newest first, and is chained within seconds', async () => {
        const { id } = await newOperation();
        await newRecord(id, {}, { ...doctor, accountId: 5, requestId: 'a request' });
        const page = await channel.call(door.ListAuditEntries, { limit: 1 }, as(admin));
        expect(page.entries).toEqual([
            expect.objectContaining({
                actorId: 5,
                actorRole: 'doctor',
                action: 'operation_record.created',
                objectType: 'operation_record',
                objectId: '1',
                outcome: 'succeeded',
                requestId: 'a request',
            }),
        ]);
        const next = await channel.call(door.ListAuditEntries, { beforeId: page.nextBeforeId }, as(admin));
        expect(next.entries.map(({ action }) => action)).toEqual(['operation.created']);
        await eventually(async () => {
            const { entries } = await channel.call(door.ListAuditEntries, {}, as(admin));
            expect(entries.map(({ hash }) => hash.length)).toEqual([64, 64]);
        });
        expect(await verifyAuditChain(postgres)).toEqual({ seals: 2 });
    });
});
describe('the log', () => {
    it('never holds an id of a patient, a name of an operation or a key, whatever is refused', async () => {
        const canary = 717_171_717_171;
        const name = 'Canarybird operation';
        const { id } = await newOperation(1, name);
        await newRecord(id, { patientId: canary });
        await newBirth({ patientId: canary });
        await expect(newRecord(id, { patientId: canary, doctorId: 99 })).rejects.toBeDefined();
        await expect(newBirth({ patientId: canary, method: name })).rejects.toBeDefined();
        await channel.call(door.CreateBirth, { ...birth, patientId: canary }, keyed(admin, 'canary-key', 'f'));
        // Broken, not refused: the stack goes to the log, without values.
        await sql.query('alter table birth rename column sex to gender');
        await expect(newBirth({ patientId: canary })).rejects.toBeDefined();
        await sql.query('alter table birth rename column gender to sex');
        await eventually(async () => {
            await channel.call(door.ListBirths, {}, as(admin));
            expect(service.output()).toContain('call failed');
        });
        for (const text of [`${canary}`, 'Canarybird', 'canary-key'])
            expect(service.output()).not.toContain(text);
    });
});
//# sourceMappingURL=operations.test.js.map