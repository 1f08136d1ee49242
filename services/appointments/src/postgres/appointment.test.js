import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isAppError } from '@maternity/errors';
import { connectPostgres, createLog, migrate } from '@maternity/kit';
import { createDatabase } from '@maternity/testkit';
import fc from 'fast-check';
import { Client } from 'pg';
import { changeAppointment } from '../app/change-appointment.ts';
import { expireHolds } from '../app/expire-holds.ts';
import { getAppointment } from '../app/get-appointment.ts';
import { listAppointments } from '../app/list-appointments.ts';
import { requestAppointment } from '../app/request-appointment.ts';
import { actions, statuses } from '../domain/appointment.ts';
import { holdStore } from './appointment-hold.ts';
import { appointmentStore } from './appointment.ts';
import { loadCalendar } from './calendar.ts';
import { durationStore } from './type-duration.ts';
const doctors = 20;
const patients = 64;
const hourMs = 3_600_000;
/** Doctors work around the clock, in slots of 30 minutes from midnight. */
const thisHour = Math.floor(Date.now() / hourMs);
const slotAt = (hoursFromNow) => (thisHour + hoursFromNow) * hourMs;
let database;
let postgres;
let sql;
let parts;
beforeAll(async () => {
    database = await createDatabase({
        template: 'appointments',
        migrate: async (url) => {
            await migrate(url, fileURLToPath(new URL('../../migrations/', import.meta.url)));
        },
    });
    postgres = connectPostgres({ url: database.url, poolSize: 16, applicationName: 'booking' }, createLog('test', 'fatal'));
    sql = new Client(database.url);
    await sql.connect();
    await sql.query(`
    insert into doctor (first_name, last_name, sex, occupation, date_of_birth)
    select 'Doctor', 'Number ' || n, 'F', 'Obstetrician', '1980-01-01' from generate_series(1, ${doctors}) as n;
    insert into working_hours select id, weekday, 0, 1440 from doctor, generate_series(1, 7) as weekday;
    insert into patient (first_name, last_name, sex, date_of_birth)
    select 'Patient', 'Number ' || n, 'F', '1995-01-01' from generate_series(1, ${patients}) as n;
    insert into account (id, role, email, patient_id)
    select 1000 + id, 'patient', 'patient' || id || '@example.test', id from patient;
    insert into appointment_type (name, price_minor, duration_minutes) values ('Visit', 5000, 30)`);
});
beforeEach(async () => {
    await sql.query(`
    truncate appointment, appointment_history, event, event_position, event_sequence, channel, audit_entry,
      idempotency_key restart identity;
    update appointment_type set price_minor = 5000, duration_minutes = 30, active = true;
    update doctor set active = true, schedule_version = 1`);
    parts = {
        appointments: appointmentStore({ postgres, holdHours: 72, committed: () => undefined }),
        calendars: { load: calendar, reload: calendar },
        durations: durationStore(postgres),
    };
});
afterAll(async () => {
    await sql.end();
    await postgres.stop();
    await database.drop();
});
const calendar = (doctorId) => loadCalendar({ postgres, timeZone: 'UTC' }, doctorId);
/** The cast around a visit of patient 1 with doctor 1. */
const cast = {
    patient: { accountId: 1001, role: 'patient', patientId: 1, requestId: 'r' },
    'other patient': { accountId: 1002, role: 'patient', patientId: 2, requestId: 'r' },
    doctor: { accountId: 3001, role: 'doctor', doctorId: 1, requestId: 'r' },
    'other doctor': { accountId: 3002, role: 'doctor', doctorId: 2, requestId: 'r' },
    admin: { accountId: 4001, role: 'admin', requestId: 'r' },
    stakeholder: { accountId: 5001, role: 'stakeholder', requestId: 'r' },
};
const traceparent = '00-0123456789abcdef0123456789abcdef-0123456789abcdef-00';
const as = (who, key, fingerprint = 'f') => ({
    caller: cast[who],
    traceparent,
    ...(key === undefined ? {} : { idempotency: { key, fingerprint } }),
});
const patientCall = (patientId) => ({
    caller: { accountId: 1000 + patientId, role: 'patient', patientId, requestId: 'r' },
    traceparent,
});
const book = (call, startMs, doctorId = 1) => requestAppointment(parts, call, { doctorId, appointmentTypeId: 1, startMs });
const change = (call, request) => changeAppointment(parts, call, request);
const refusalOf = async (work) => {
    const error = await work.then(() => undefined, (reason) => reason);
    if (isAppError(error))
        return error;
    throw error instanceof Error ? error : new Error('not refused');
};
const codeOf = async (work) => (await refusalOf(work)).code;
const one = async (text, values = []) => (await sql.query(text, values)).rows[0];
/** A visit in a state, as if it had come there in the usual way. */
async function place({ status, startMs = slotAt(30), holdMs = startMs, patientId = 1, doctorId = 1, }) {
    const number = statuses.indexOf(status) + 1;
    const { id } = await one(`insert into appointment (doctor_id, patient_id, appointment_type_id, status, starts_at, ends_at, hold_expires_at,
       requested_at, completed_price_minor)
     values ($1, $2, 1, $3, $4, $4::timestamptz + interval '30 min', $5, now() - interval '1 day', $6) returning id`, [
        doctorId,
        patientId,
        number,
        new Date(startMs),
        number === 1 ? new Date(holdMs) : null,
        number === 4 ? 5000 : null,
    ]);
    await sql.query(`insert into appointment_history values ($1, 1, $2, now(), 1, 'patient')`, [id, number]);
    return Number(id);
}
/** Everything that a write could change. */
const everything = () => one(`select (select json_agg(a order by id) from appointment as a) as visits,
         (select count(*) from appointment_history) as history, (select count(*) from audit_entry) as audit,
         (select json_agg(c order by name) from channel as c) as channels, (select count(*) from event) as events`);
const events = async () => (await sql.query('select kind, channels, facts from event order by number')).rows;
async function expectConsistency() {
    const { overlaps, holes, versions } = await one(`select
       (select count(*) from appointment as a join appointment as b on a.id < b.id and a.status in (1, 2)
          and b.status in (1, 2) and (a.doctor_id = b.doctor_id or a.patient_id = b.patient_id)
          and a.starts_at < b.ends_at and b.starts_at < a.ends_at) as overlaps,
       (select count(*) from channel left join (
          select channel, count(*) as held, min("offset") as first, max("offset") as last from event_position group by 1
        ) as p on p.channel = name where p.held is distinct from last_offset or first <> 1 or last <> last_offset) as holes,
       (select count(*) from appointment as a where version <> (
          select count(*) from appointment_history as h where h.appointment_id = a.id)) as versions`);
    expect({ overlaps, holes, versions }).toEqual({ overlaps: '0', holes: '0', versions: '0' });
}
describe('requesting a visit', () => {
    it('stores the visit, its history, the audit entry and the event on both channels, and answers what a read answers', async () => {
        const startMs = slotAt(100);
        const made = await book(as('patient'), startMs);
        const { requestedAtMs, holdExpiresAtMs = 0, ...rest } = made;
        expect(rest).toEqual({
            id: made.id,
            status: 'waiting_for_approval',
            version: 1,
            doctorId: 1,
            patientId: 1,
            appointmentTypeId: 1,
            startMs,
            endMs: startMs + hourMs / 2,
            priceMinor: 5000,
            appointmentTypeName: 'Visit',
        });
        expect(holdExpiresAtMs - requestedAtMs).toBe(72 * hourMs);
        expect(await getAppointment(parts, as('doctor'), made.id)).toEqual({
            appointment: made,
            history: [{ status: 'waiting_for_approval', atMs: requestedAtMs, actorRole: 'patient' }],
        });
        const [event] = await events();
        expect(event).toEqual({
            kind: 'appointment.requested',
            channels: ['doc:1', 'u:1001'],
            facts: {
                appointmentId: made.id,
                status: 'waiting_for_approval',
                version: 1,
                doctorId: 1,
                patientId: 1,
                appointmentTypeId: 1,
                start: new Date(startMs).toISOString(),
                end: new Date(made.endMs).toISOString(),
                requestedAt: new Date(requestedAtMs).toISOString(),
                priceMinor: 5000,
            },
        });
        expect(await one('select actor_id::int, actor_role, action, object_id, outcome, request_id from audit_entry')).toEqual({
            actor_id: 1001,
            actor_role: 'patient',
            action: 'appointment.requested',
            object_id: String(made.id),
            outcome: 'succeeded',
            request_id: 'r',
        });
    });
    it('holds until two hours before a visit that is nearer than the hold, and to its begin when that is nearer still', async () => {
        const far = await book(as('patient'), slotAt(20));
        const near = await book(as('patient'), slotAt(1) + hourMs / 2);
        expect(far.holdExpiresAtMs).toBe(far.startMs - 2 * hourMs);
        expect(near.holdExpiresAtMs).toBe(near.startMs);
    });
    it('refuses what the doctor does not offer', async () => {
        const call = as('patient');
        expect(await codeOf(book(call, slotAt(5) + 60_000))).toBe('slot-not-offered');
        expect(await codeOf(book(call, slotAt(-5)))).toBe('slot-not-offered');
        expect(await codeOf(book(call, 8e15))).toBe('slot-not-offered');
        expect(await codeOf(book(call, slotAt(5), 999))).toBe('unknown-doctor');
        expect(await codeOf(book(as('doctor'), slotAt(5)))).toBe('forbidden');
        expect(await codeOf(requestAppointment(parts, call, { doctorId: 1, appointmentTypeId: 99, startMs: slotAt(5) }))).toBe('unknown-appointment-type');
        await sql.query('update appointment_type set active = false');
        expect(await codeOf(book(call, slotAt(5)))).toBe('type-inactive');
        await sql.query('update doctor set active = false where id = 1');
        expect(await codeOf(book(call, slotAt(5)))).toBe('doctor-inactive');
        expect(await everything()).toMatchObject({ visits: null, events: '0', audit: '0' });
    });
    it('computes anew when hours or duration have changed since they were remembered', async () => {
        const stale = await calendar(1);
        parts = { ...parts, calendars: { load: () => Promise.resolve(stale), reload: calendar } };
        await parts.durations.load(1);
        await sql.query('update doctor set schedule_version = schedule_version + 1 where id = 1');
        await sql.query('update appointment_type set duration_minutes = 60');
        expect(await book(as('patient'), slotAt(50))).toMatchObject({ startMs: slotAt(50), endMs: slotAt(51) });
        expect(await codeOf(book(as('patient'), slotAt(60) + hourMs / 2))).toBe('slot-not-offered');
    });
    it('tells the loser what stands in the way: another visit of the doctor, or one of their own', async () => {
        const startMs = slotAt(40);
        const { id } = await book(as('patient'), startMs);
        expect(await refusalOf(book(as('other patient'), startMs))).toMatchObject({
            kind: 'conflict',
            code: 'slot-taken',
            details: { currentStatus: 'waiting_for_approval' },
        });
        await change(as('doctor'), { id, action: 'approve' });
        expect(await refusalOf(book(as('patient'), startMs, 2))).toMatchObject({
            code: 'patient-busy',
            details: { currentStatus: 'approved' },
        });
    });
    it('expires a hold that has run out and stands in the way, of the doctor as of the patient', async () => {
        const startMs = slotAt(40);
        const ofDoctor = await place({ status: 'waiting_for_approval', startMs, holdMs: Date.now() - 1, patientId: 2 });
        const ofPatient = await place({ status: 'waiting_for_approval', startMs, holdMs: Date.now() - 1, doctorId: 2 });
        const { id } = await book(as('patient'), startMs);
        expect((await events()).map(({ kind, channels, facts }) => [kind, channels, facts['appointmentId']])).toEqual([
            ['appointment.expired', ['doc:1', 'u:1002'], ofDoctor],
            ['appointment.expired', ['doc:2', 'u:1001'], ofPatient],
            ['appointment.requested', ['doc:1', 'u:1001'], id],
        ]);
        const { history } = await getAppointment(parts, as('other patient'), ofDoctor);
        expect(history.at(-1)).toMatchObject({ status: 'expired', actorRole: 'system' });
        await expectConsistency();
    });
    it('has one winner when 64 race for one slot, round after round', async () => {
        for (let round = 0; round < 10; round += 1) {
            const startMs = slotAt(40 + round);
            const ends = await Promise.all(Array.from({ length: patients }, (_, index) => book(patientCall(index + 1), startMs).then(() => 'won', (error) => isAppError(error) ? `${error.code} ${error.details.currentStatus ?? ''}` : String(error))));
            expect(ends.filter((end) => end === 'won')).toHaveLength(1);
            expect(new Set(ends)).toEqual(new Set(['won', 'slot-taken waiting_for_approval']));
        }
        await expectConsistency();
    });
});
/** The contract, written down a second time: what may be done from where, by whom. */
const legal = {
    approve: { from: ['waiting_for_approval'], by: ['doctor', 'admin'], to: 'approved' },
    reject: { from: ['waiting_for_approval'], by: ['doctor', 'admin'], to: 'rejected' },
    cancel: { from: ['waiting_for_approval', 'approved'], by: ['patient', 'doctor', 'admin'], to: 'cancelled' },
    complete: { from: ['approved'], by: ['doctor', 'admin'], to: 'completed' },
    'no-show': { from: ['approved'], by: ['doctor', 'admin'], to: 'no_show' },
    reschedule: { from: ['approved'], by: ['patient', 'doctor', 'admin'], to: 'waiting_for_approval' },
};
const needsBegun = (action) => action === 'complete' || action === 'no-show';
function expectedEnd(status, action, who) {
    if (who === 'other patient' || who === 'other doctor')
        return 'not-found';
    if (!legal[action].by.includes(who))
        return 'forbidden';
    return legal[action].from.includes(status) ? `done ${legal[action].to}` : `conflict ${status}`;
}
/** Tries one triple on a visit whose time suits the action. @returns what went wrong, if anything did. */
async function tryTriple(status, action, who) {
    await sql.query('truncate appointment, appointment_history');
    const begun = needsBegun(action) && status !== 'waiting_for_approval';
    const id = await place({ status, startMs: begun ? slotAt(-1) : slotAt(30) });
    const before = await everything();
    const request = { id, action, reason: 'because', ...(action === 'reschedule' ? { startMs: slotAt(60) } : {}) };
    const end = await change(as(who), request).then((made) => `done ${made.status}`, (error) => {
        if (!isAppError(error))
            return String(error);
        return error.kind === 'conflict' ? `conflict ${error.details.currentStatus ?? ''}` : error.kind;
    });
    const expected = expectedEnd(status, action, who);
    const unchanged = JSON.stringify(before) === JSON.stringify(await everything());
    if (end === expected && unchanged === !expected.startsWith('done'))
        return undefined;
    return `${status}, ${action}, ${who}: ${end} instead of ${expected}${unchanged ? '' : ', changed something'}`;
}
async function failedTriples() {
    const everybody = Object.keys(cast);
    const triples = statuses.flatMap((status) => actions.flatMap((action) => everybody.map((who) => ({ status, action, who }))));
    const failures = [];
    for (const { status, action, who } of triples)
        failures.push(await tryTriple(status, action, who));
    return failures.filter((failure) => failure !== undefined);
}
describe('changing a visit', () => {
    it('does every legal (state, action, actor) and refuses all others, changing nothing', async () => {
        expect(await failedTriples()).toEqual([]);
        await expectConsistency();
    });
    it.each([
        ['the state', 'a.status <> all (p_from)', 'false'],
        ['the role', 'not p_allowed', 'false'],
        ['the owner', 'v_patient_id <> p_patient_id or v_doctor_id <> p_doctor_id', 'false'],
    ])('(mutant) is seen to be wrong without its guard of %s', async (_, guard, replacement) => {
        const { source } = await one(`select pg_get_functiondef('change_appointment'::regproc) as source`);
        expect(source).toContain(guard);
        await sql.query(source.replace(guard, replacement));
        try {
            expect((await failedTriples()).length).toBeGreaterThan(5);
        }
        finally {
            await sql.query(source);
        }
    });
    it('waits for the begin where it must, and is too late afterwards where it must not', async () => {
        const coming = await place({ status: 'approved', startMs: slotAt(5) });
        expect(await codeOf(change(as('doctor'), { id: coming, action: 'complete' }))).toBe('not-begun');
        expect(await codeOf(change(as('admin'), { id: coming, action: 'no-show' }))).toBe('not-begun');
        const begun = await place({ status: 'approved', startMs: slotAt(-5) });
        expect(await codeOf(change(as('patient'), { id: begun, action: 'cancel' }))).toBe('already-begun');
        expect(await codeOf(change(as('patient'), { id: begun, action: 'reschedule', startMs: slotAt(9) }))).toBe('already-begun');
    });
    it('finds a request whose hold has run out expired, whatever was asked, and says so', async () => {
        for (const action of ['approve', 'reject', 'cancel']) {
            const id = await place({ status: 'waiting_for_approval', holdMs: Date.now() - 1 });
            expect(await refusalOf(change(as('doctor'), { id, action, reason: 'x' }))).toMatchObject({
                kind: 'conflict',
                details: { currentStatus: 'expired' },
            });
            const { appointment } = await getAppointment(parts, as('doctor'), id);
            expect(appointment).toMatchObject({ status: 'expired', version: 2 });
        }
        expect((await events()).map(({ kind }) => kind)).toEqual(Array(3).fill('appointment.expired'));
    });
    it('asks doctors and admins for a reason to reject and to cancel, patients not', async () => {
        const id = await place({ status: 'approved' });
        expect((await refusalOf(change(as('doctor'), { id, action: 'cancel' }))).kind).toBe('invalid');
        expect((await refusalOf(change(as('admin'), { id, action: 'cancel', reason: '  ' }))).kind).toBe('invalid');
        expect((await refusalOf(change(as('doctor'), { id, action: 'cancel', reason: 'x'.repeat(501) }))).kind).toBe('invalid');
        expect(await change(as('patient'), { id, action: 'cancel' })).toMatchObject({ status: 'cancelled' });
    });
    it('refuses a version that is no longer the present one', async () => {
        const id = await place({ status: 'waiting_for_approval' });
        expect(await codeOf(change(as('doctor'), { id, action: 'approve', expectedVersion: 7 }))).toBe('version-mismatch');
        const approved = await change(as('doctor'), { id, action: 'approve', expectedVersion: 1 });
        expect(approved).toMatchObject({ status: 'approved', version: 2 });
        expect(approved.decidedAtMs).toBeGreaterThan(0);
        expect(approved).not.toHaveProperty('holdExpiresAtMs');
    });
    it('keeps the price of the moment of completion', async () => {
        const id = await place({ status: 'approved', startMs: slotAt(-1) });
        await sql.query('update appointment_type set price_minor = 7000');
        expect(await change(as('doctor'), { id, action: 'complete' })).toMatchObject({ priceMinor: 7000 });
        await sql.query('update appointment_type set price_minor = 9000');
        expect((await getAppointment(parts, as('patient'), id)).appointment.priceMinor).toBe(7000);
        expect((await events()).at(-1)?.facts).toMatchObject({ priceMinor: 7000, status: 'completed' });
    });
    it('tells a patient without an account nothing, and the doctor everything', async () => {
        await sql.query('update account set patient_id = null, role = $1 where patient_id = 3', ['admin']);
        const id = await place({ status: 'waiting_for_approval', patientId: 3 });
        await change(as('doctor'), { id, action: 'approve' });
        expect((await events()).at(-1)?.channels).toEqual(['doc:1']);
        await sql.query(`update account set patient_id = 3, role = 'patient' where id = 1003`);
    });
});
describe('rescheduling', () => {
    it('moves the same visit in one step: a new hold, the old slot free, the new one taken', async () => {
        const [from, to] = [slotAt(30), slotAt(50)];
        const id = await place({ status: 'approved', startMs: from });
        const moved = await change(as('patient'), { id, action: 'reschedule', startMs: to });
        expect(moved).toMatchObject({ id, version: 2, status: 'waiting_for_approval', startMs: to });
        expect(moved.holdExpiresAtMs).toBe(to - 2 * hourMs);
        expect(moved).not.toHaveProperty('decidedAtMs');
        expect(await codeOf(book(as('other patient'), to))).toBe('slot-taken');
        expect(await book(as('other patient'), from)).toMatchObject({ startMs: from });
        expect((await events())[0]).toMatchObject({ kind: 'appointment.rescheduled', channels: ['doc:1', 'u:1001'] });
    });
    it('leaves the visit where it is when the new slot is taken, not offered or in the past', async () => {
        const id = await place({ status: 'approved' });
        await place({ status: 'approved', startMs: slotAt(50), patientId: 2 });
        await place({ status: 'waiting_for_approval', startMs: slotAt(52), doctorId: 2 });
        const before = await everything();
        const move = (startMs) => refusalOf(change(as('patient'), { id, action: 'reschedule', startMs }));
        expect(await move(slotAt(50))).toMatchObject({ code: 'slot-taken', details: { currentStatus: 'approved' } });
        expect(await move(slotAt(52))).toMatchObject({ code: 'patient-busy', details: { currentStatus: 'approved' } });
        expect(await move(slotAt(50) + 1)).toMatchObject({ code: 'slot-not-offered' });
        expect(await move(slotAt(-50))).toMatchObject({ code: 'slot-not-offered' });
        expect(await everything()).toEqual(before);
    });
    it('may overlap itself and takes the place of a dead hold', async () => {
        const id = await place({ status: 'approved', startMs: slotAt(30) + hourMs / 4 });
        const dead = await place({
            status: 'waiting_for_approval',
            startMs: slotAt(30) - hourMs / 2 + hourMs / 4,
            holdMs: Date.now() - 1,
            patientId: 2,
        });
        expect(await change(as('admin'), { id, action: 'reschedule', startMs: slotAt(30) })).toMatchObject({
            startMs: slotAt(30),
        });
        expect((await getAppointment(parts, as('admin'), dead)).appointment.status).toBe('expired');
        await expectConsistency();
    });
});
describe('a key', () => {
    it('has one effect though a hundred requests come at once, and the same answer afterwards', async () => {
        const startMs = slotAt(44);
        const ends = await Promise.all(Array.from({ length: 100 }, () => book(as('patient', 'k'), startMs).then(({ id }) => `visit ${String(id)}`, (error) => (isAppError(error) ? error.code : String(error)))));
        const made = await book(as('patient', 'k'), startMs);
        expect(new Set(ends.filter((end) => end !== 'idempotency-key-in-use'))).toEqual(new Set([`visit ${String(made.id)}`]));
        expect(await one('select count(*)::int as n from appointment')).toEqual({ n: 1 });
        expect(await one('select count(*)::int as n from event')).toEqual({ n: 1 });
    });
    it('replays the first answer even when the visit has changed and its slot has passed', async () => {
        const made = await book(as('patient', 'k'), slotAt(44));
        await change(as('doctor'), { id: made.id, action: 'approve' });
        await sql.query('update doctor set active = false where id = 1');
        expect(await book(as('patient', 'k'), slotAt(44))).toEqual(made);
        expect(await codeOf(book(as('patient', 'other'), slotAt(45)))).toBe('doctor-inactive');
    });
    it('replays a refusal, refuses another request, and belongs to one account', async () => {
        const startMs = slotAt(44);
        const { id } = await book(as('other patient'), startMs);
        expect(await codeOf(book(as('patient', 'k'), startMs))).toBe('slot-taken');
        await change(as('other patient'), { id, action: 'cancel' });
        expect(await refusalOf(book(as('patient', 'k'), startMs))).toMatchObject({
            code: 'slot-taken',
            details: { currentStatus: 'waiting_for_approval' },
        });
        expect(await refusalOf(book(as('patient', 'k', 'another'), startMs))).toMatchObject({
            kind: 'invalid',
            code: 'idempotency-key-reused',
        });
        expect(await book(as('other patient', 'k'), startMs)).toMatchObject({ patientId: 2 });
    });
    it('is kept for changes as well', async () => {
        const id = await place({ status: 'waiting_for_approval' });
        const first = await change(as('doctor', 'k'), { id, action: 'approve' });
        expect(await change(as('doctor', 'k'), { id, action: 'approve' })).toEqual(first);
        expect(await codeOf(change(as('doctor', 'k2'), { id, action: 'approve' }))).toBe('illegal-state');
    });
});
describe('requests that share a transaction', () => {
    /** All in one turn of the loop, so that they go together. */
    const together = (asked) => Promise.allSettled(asked.map(({ patientId, doctorId, startMs = slotAt(30), call = patientCall(patientId) }) => {
        const claim = { startMs, durationMinutes: 30, scheduleVersion: 1, offered: true };
        return parts.appointments.request(call, { patientId, doctorId, appointmentTypeId: 1, claim });
    }));
    const done = (appointment) => ({ status: 'fulfilled', value: { outcome: 'done', appointment } });
    const refused = (outcome) => ({ status: 'fulfilled', value: { outcome } });
    it('get each its own visit, and offsets without gaps', async () => {
        const asked = Array.from({ length: 12 }, (_, n) => ({ patientId: 12 - n, doctorId: 1 + n }));
        expect(await together(asked)).toMatchObject(asked.map(done));
        expect(await one('select count(distinct xmin::text)::int as transactions from appointment')).toEqual({
            transactions: 1,
        });
        await expectConsistency();
    });
    it('have one winner a slot and one a patient', async () => {
        const race = Array.from({ length: 8 }, (_, n) => ({ patientId: 1 + n, doctorId: 1 }));
        const losers = Array.from({ length: 7 }, () => refused('slot-taken'));
        expect(await together([...race, { patientId: 1, doctorId: 2 }])).toMatchObject([
            done({ patientId: 1, doctorId: 1 }),
            ...losers,
            refused('patient-busy'),
        ]);
        await expectConsistency();
    });
    it('are each answered where two came with the same key', async () => {
        const call = { ...patientCall(1), idempotency: { key: 'same', fingerprint: 'f' } };
        const twin = { call, patientId: 1, doctorId: 1 };
        const answers = await together([twin, twin, { patientId: 2, doctorId: 2 }]);
        const outcomes = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.outcome : 'failed'));
        // The twin is either told the first answer or that the first still runs.
        expect(outcomes.filter((outcome) => !['done', 'key-in-use'].includes(outcome))).toEqual([]);
        expect(outcomes[2]).toBe('done');
        expect(await one('select count(*)::int as n from appointment where patient_id = 1')).toEqual({ n: 1 });
    });
    it('expire a hold that has run out in the way of one of them', async () => {
        await place({ status: 'waiting_for_approval', startMs: slotAt(30), holdMs: Date.now() - 1, patientId: 9 });
        expect(await together([
            { patientId: 2, doctorId: 2 },
            { patientId: 1, doctorId: 1 },
        ])).toMatchObject([done({ patientId: 2 }), done({ patientId: 1 })]);
        expect(await one(`select count(*)::int as n from event where kind = 'appointment.expired'`)).toEqual({ n: 1 });
        await expectConsistency();
    });
    it('are booked without the one that the database cannot write', async () => {
        await sql.query(`
      create function refuse_doctor_7() returns trigger language plpgsql as $$
      begin if new.doctor_id = 7 then raise 'broken'; end if; return new; end $$;
      create trigger broken before insert on appointment for each row execute function refuse_doctor_7()`);
        try {
            const answers = await together([1, 7, 3].map((id) => ({ patientId: id, doctorId: id })));
            expect(answers).toMatchObject([done({ doctorId: 1 }), { status: 'rejected' }, done({ doctorId: 3 })]);
        }
        finally {
            await sql.query('drop function refuse_doctor_7 cascade');
        }
        await expectConsistency();
    });
});
describe('many at once', () => {
    it('neither overlap nor deadlock nor lose an event: creates, answers, moves and cancels on 20 doctors', async () => {
        const ids = [];
        const bad = [];
        let seed = 42;
        const random = (below) => {
            seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
            return Math.floor((seed / 2 ** 31) * below);
        };
        const create = async () => {
            const [patientId, doctorId] = [1 + random(patients), 1 + random(doctors)];
            const { id } = await book(patientCall(patientId), slotAt(30 + random(30)), doctorId);
            ids.push({ id, doctorId, patientId });
        };
        const doctorCall = (doctorId) => ({ ...as('doctor'), caller: { ...cast.doctor, doctorId } });
        const step = async () => {
            const visit = ids[random(ids.length)];
            const kind = random(4);
            if (!visit || kind === 0)
                return create();
            const { id, doctorId, patientId } = visit;
            if (kind === 1)
                await change(doctorCall(doctorId), { id, action: 'approve' });
            else if (kind === 2)
                await change(patientCall(patientId), { id, action: 'reschedule', startMs: slotAt(30 + random(30)) });
            else
                await change(patientCall(patientId), { id, action: 'cancel' });
        };
        await Promise.all(Array.from({ length: 32 }, async () => {
            for (let round = 0; round < 50; round += 1) {
                await step().catch((error) => {
                    if (!isAppError(error) || error.kind !== 'conflict')
                        bad.push(error);
                });
            }
        }));
        expect(bad).toEqual([]);
        await expectConsistency();
        const { deadlocks } = await one('select deadlocks from pg_stat_database where datname = current_database()');
        expect(deadlocks).toBe('0');
    });
    it('expire the same holds once, lazily and swept by two replicas', async () => {
        for (let n = 0; n < 30; n += 1) {
            await place({
                status: 'waiting_for_approval',
                startMs: slotAt(30 + n),
                holdMs: Date.now() - 1,
                patientId: 1 + n,
                doctorId: 1 + (n % doctors),
            });
        }
        const sweep = () => expireHolds({ holds: holdStore(postgres, () => undefined) });
        const lazily = Array.from({ length: 30 }, (_, n) => book(patientCall(40 + (n % 20)), slotAt(30 + n), 1 + (n % doctors)));
        await Promise.all([sweep(), sweep(), ...lazily]);
        await sweep();
        expect(await one(`select count(*)::int as n, count(distinct facts ->> 'appointmentId')::int as visits from event
      where kind = 'appointment.expired'`)).toEqual({ n: 30, visits: 30 });
        expect(await one('select count(*)::int as n from appointment where status = 1')).toEqual({ n: 30 });
        await expectConsistency();
    });
});
/** Lets time pass for a visit and for its model. */
async function passTime(clock, id, model) {
    if (clock === 'begins' && model.status === 'approved') {
        await sql.query(`update appointment set starts_at = now() - interval '1 min', ends_at = now() where id = $1`, [id]);
        return { ...model, begun: true };
    }
    if (clock === 'hold runs out' && model.status === 'waiting_for_approval') {
        await sql.query('update appointment set hold_expires_at = now() where id = $1', [id]);
        return { ...model, status: 'expired' };
    }
    return model;
}
function modelAllows({ status, begun }, action, who) {
    if (!legal[action].by.includes(who) || !legal[action].from.includes(status))
        return false;
    return needsBegun(action) ? begun : !begun;
}
describe('the life of a visit', () => {
    it('follows the contract whatever is done in whatever order (model)', async () => {
        const step = fc.record({
            action: fc.constantFrom(...actions),
            who: fc.constantFrom('patient', 'doctor', 'admin'),
            clock: fc.constantFrom('nothing', 'hold runs out', 'begins'),
        });
        let hour = 0;
        const live = async (steps) => {
            await sql.query('truncate appointment, appointment_history');
            const { id } = await book(as('patient'), slotAt(200));
            let model = { status: 'waiting_for_approval', begun: false };
            for (const { action, who, clock } of steps) {
                model = await passTime(clock, id, model);
                hour += 1;
                const allowed = modelAllows(model, action, who);
                const request = { id, action, reason: 'x', startMs: slotAt(400 + hour) };
                const end = await change(as(who), request).catch(() => undefined);
                expect(end?.status).toBe(allowed ? legal[action].to : undefined);
                if (end)
                    model = { ...model, status: end.status };
            }
            // Whatever is left of it, the clock ends it.
            await passTime('hold runs out', id, model);
            await expireHolds({ holds: holdStore(postgres, () => undefined) });
            await expectConsistency();
        };
        await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), live), { numRuns: 80, seed: 7 });
    });
});
describe('lists', () => {
    it('hold what is the caller’s, newest first, by page and filter', async () => {
        const mine = [];
        for (let n = 0; n < 5; n += 1)
            mine.push(await place({ status: n < 3 ? 'approved' : 'cancelled', startMs: slotAt(30 + n) }));
        const other = await place({ status: 'approved', startMs: slotAt(60), patientId: 2, doctorId: 2 });
        const all = { statuses: [], fromMs: 0, toMs: 0, limit: 0, beforeId: 0 };
        const idsOf = async (who, query = {}) => (await listAppointments(parts, as(who), { ...all, ...query })).appointments.map(({ id }) => id);
        const newest = [...mine].reverse();
        expect(await idsOf('patient')).toEqual(newest);
        expect(await idsOf('doctor')).toEqual(newest);
        expect(await idsOf('admin')).toEqual([other, ...newest]);
        expect(await idsOf('other patient')).toEqual([other]);
        expect(await idsOf('patient', { statuses: ['cancelled'] })).toEqual(newest.slice(0, 2));
        expect(await idsOf('patient', { fromMs: slotAt(31), toMs: slotAt(33) })).toEqual([mine[2], mine[1]]);
        const page = await listAppointments(parts, as('patient'), { ...all, limit: 2 });
        expect(page).toMatchObject({ appointments: [{ id: newest[0] }, { id: newest[1] }], nextBeforeId: newest[1] });
        expect(await idsOf('patient', { beforeId: page.nextBeforeId })).toEqual(newest.slice(2));
        expect(await codeOf(listAppointments(parts, as('stakeholder'), all))).toBe('forbidden');
        expect(await codeOf(getAppointment(parts, as('other patient'), mine[0] ?? 0))).toBe('appointment-not-found');
    });
});
//# sourceMappingURL=appointment.test.js.map