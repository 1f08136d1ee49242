import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { appointmentsProto, callerToMetadata, idempotencyToMetadata, } from '@maternity/contracts';
import { connectGrpc, migrate } from '@maternity/kit';
import { createDatabase, freePort, startService } from '@maternity/testkit';
import { Client } from 'pg';
const proto = appointmentsProto();
const { service: directory } = proto.DirectoryService;
const migrations = fileURLToPath(new URL('../migrations/', import.meta.url));
const script = fileURLToPath(new URL('../dist/main.js', import.meta.url));
let database;
let service;
let channel;
let sql;
beforeAll(async () => {
    database = await createDatabase({
        template: 'appointments',
        migrate: async (url) => {
            await migrate(url, migrations);
        },
    });
    const port = await freePort();
    service = await startService(script, {
        APPOINTMENTS_DATABASE_URL: database.url,
        GRPC_PORT: `${port}`,
        HOSPITAL_TIME_ZONE: 'Europe/Berlin',
        HOSPITAL_CURRENCY: 'EUR',
    });
    channel = connectGrpc('appointments', `127.0.0.1:${port}`);
    sql = new Client(database.url);
    await sql.connect();
});
afterAll(async () => {
    await channel.stop();
    await sql.end();
    expect(await service.stop()).toBe(0);
    await database.drop();
});
const caller = (role, ids = {}) => ({ accountId: 1, role, requestId: 'test', ...ids });
const admin = caller('admin');
const anybody = { accountId: 0, role: 'anonymous', requestId: 'test' };
const as = (who) => ({
    deadlineMs: 5_000,
    metadata: callerToMetadata(who),
});
const keyed = (who, key, fingerprint) => ({
    deadlineMs: 5_000,
    metadata: idempotencyToMetadata({ key, fingerprint }, callerToMetadata(who)),
});
const person = { firstName: 'Ada', lastName: 'Lovelace', sex: 'F', dateOfBirth: '1980-12-10' };
const doctorDraft = { ...person, occupation: 'Obstetrics', active: true };
async function newDoctor() {
    const { doctor } = await channel.call(directory.CreateDoctor, { doctor: doctorDraft }, as(admin));
    if (!doctor)
        throw new Error('no doctor was made');
    return doctor;
}
const newPatient = async () => (await channel.call(directory.CreatePatient, { patient: person }, as(admin))).id;
const newType = async (durationMinutes = 30) => (await channel.call(directory.CreateAppointmentType, { name: 'Antenatal contact', priceMinor: 4_550, durationMinutes, active: true }, as(admin))).id;
async function newVisit({ doctorId, patientId, typeId, start, status = 2, hold }) {
    await sql.query(`insert into appointment (doctor_id, patient_id, appointment_type_id, status, starts_at, ends_at, requested_at, hold_expires_at)
     values ($1, $2, $3, $4, $5, $5::timestamptz + interval '30 minutes', now(), $6)`, [doctorId, patientId, typeId, status, start, hold ?? null]);
}
const events = async (kind) => {
    const { rows } = await sql.query(`select facts from event where kind = $1 and channels = array['catalogue'] order by number`, [kind]);
    return rows.map(({ facts }) => facts);
};
const audits = async (action) => (await sql.query('select object_id, outcome, actor_role from audit_entry where action = $1 order by id', [action])).rows;
const refusal = (kind, code) => expect.objectContaining({ kind, code });
const paths = (...expected) => expect.objectContaining({
    kind: 'invalid',
    details: expect.objectContaining({ errors: expected.map((path) => expect.objectContaining({ path })) }),
});
describe('doctors', () => {
    it('come with the usual hours, an audit entry and an event that names them', async () => {
        const doctor = await newDoctor();
        expect(doctor).toMatchObject(doctorDraft);
        const schedule = await channel.call(directory.GetSchedule, { id: doctor.id }, as(caller('patient')));
        expect(schedule.timeZone).toBe('Europe/Berlin');
        expect(schedule.weekly).toEqual([1, 2, 3, 4, 5].map((weekday) => expect.objectContaining({ weekday, from: '09:00', to: '17:00' })));
        expect((await events('doctor.created')).at(-1)).toMatchObject({
            doctorId: doctor.id,
            lastName: 'Lovelace',
            occupation: 'Obstetrics',
            scheduleVersion: 1,
        });
        expect((await audits('doctor.created')).at(-1)).toEqual({
            object_id: `${doctor.id}`,
            outcome: 'succeeded',
            actor_role: 'admin',
        });
    });
    it('are read as they were last written, every time', async () => {
        const { id } = await newDoctor();
        for (const occupation of ['Midwifery', 'Neonatology', 'Anaesthesia']) {
            await channel.call(directory.UpdateDoctor, { ...doctorDraft, id, occupation }, as(admin));
            expect((await channel.call(directory.GetDoctor, { id }, as(caller('stakeholder')))).occupation).toBe(occupation);
            const { doctors } = await channel.call(directory.ListDoctors, { limit: 1 }, as(caller('patient')));
            expect(doctors[0]).toMatchObject({ id, occupation });
        }
    });
    it('are listed newest first, page by page, the inactive ones only when asked for', async () => {
        const made = [await newDoctor(), await newDoctor(), await newDoctor()].map(({ id }) => id);
        await channel.call(directory.UpdateDoctor, { ...doctorDraft, id: made[1] ?? 0, active: false }, as(admin));
        const first = await channel.call(directory.ListDoctors, { limit: 2 }, as(admin));
        expect(first.doctors.map(({ id }) => id)).toEqual([made[2], made[1]]);
        const next = await channel.call(directory.ListDoctors, { limit: 2, beforeId: first.nextBeforeId }, as(admin));
        expect(next.doctors[0]?.id).toBe(made[0]);
        const active = await channel.call(directory.ListDoctors, { limit: 2, activeOnly: true }, as(admin));
        expect(active.doctors.map(({ id }) => id)).toEqual([made[2], made[0]]);
        const { nextBeforeId } = await channel.call(directory.ListDoctors, { limit: 10_000 }, as(admin));
        expect(nextBeforeId).toBe(0);
        await expect(channel.call(directory.ListDoctors, { limit: 10_001 }, as(admin))).rejects.toEqual(paths('limit'));
    });
    it('go with hours, account and sessions, unless a visit refers to them', async () => {
        const free = await newDoctor();
        const { rows } = await sql.query(`insert into account (role, email, doctor_id) values ('doctor', 'going@example.net', $1) returning id::int`, [free.id]);
        const accountId = rows[0]?.id;
        await sql.query(`insert into session (account_id, expires_at) values ($1, now() + interval '1 day')`, [accountId]);
        await channel.call(directory.DeleteDoctor, { id: free.id }, as(admin));
        const left = await sql.query(`select from working_hours where doctor_id = $1 union all select from account where id = $2
       union all select from session where account_id = $2`, [free.id, accountId]);
        expect(left.rowCount).toBe(0);
        const told = await sql.query('select from session_revocation where account_id = $1', [accountId]);
        expect(told.rowCount).toBe(2);
        await expect(channel.call(directory.GetDoctor, { id: free.id }, as(admin))).rejects.toEqual(refusal('not-found', 'doctor-not-found'));
        expect((await events('doctor.deleted')).at(-1)).toEqual({ doctorId: free.id });
        const booked = await newDoctor();
        const [patientId, typeId] = [await newPatient(), await newType()];
        await newVisit({ doctorId: booked.id, patientId, typeId, start: '2020-01-06T09:00:00Z', status: 3 });
        await expect(channel.call(directory.DeleteDoctor, { id: booked.id }, as(admin))).rejects.toEqual(refusal('conflict', 'doctor-in-use'));
        await expect(channel.call(directory.DeletePatient, { id: patientId }, as(admin))).rejects.toEqual(refusal('conflict', 'patient-in-use'));
        await expect(channel.call(directory.DeleteAppointmentType, { id: typeId }, as(admin))).rejects.toEqual(refusal('conflict', 'appointment-type-in-use'));
    });
    it('are refused with the path of every field that is wrong, garbage included', async () => {
        const wrong = {
            firstName: ' ',
            lastName: 'a\u0000b',
            sex: 'Q',
            occupation: 'x'.repeat(101),
            dateOfBirth: '2026-02-30',
        };
        await expect(channel.call(directory.CreateDoctor, { doctor: wrong }, as(admin))).rejects.toEqual(paths('firstName', 'lastName', 'sex', 'dateOfBirth', 'occupation'));
        await expect(channel.call(directory.CreateDoctor, {}, as(admin))).rejects.toEqual(paths('doctor'));
        for (const id of [0, -5, 4_000_000_000, 9e15]) {
            await expect(channel.call(directory.GetDoctor, { id }, as(admin))).rejects.toEqual(refusal('not-found', 'doctor-not-found'));
        }
    });
    it('may be written by admins only, and read by nobody who has not logged in', async () => {
        for (const role of ['patient', 'doctor', 'stakeholder']) {
            await expect(channel.call(directory.CreateDoctor, { doctor: doctorDraft }, as(caller(role)))).rejects.toEqual(refusal('forbidden', 'forbidden'));
        }
        await expect(channel.call(directory.ListDoctors, {}, as(anybody))).rejects.toEqual(refusal('unauthenticated', 'unauthenticated'));
    });
});
describe('a write with an idempotency key', () => {
    it('happens once, and asked again answers the same, a refusal too', async () => {
        const ask = () => channel.call(directory.CreateDoctor, { doctor: doctorDraft, email: 'once@example.net' }, keyed(admin, 'k1', 'f1'));
        const [first, second] = [await ask(), await ask()];
        expect(second).toEqual(first);
        await expect(channel.call(directory.CreateDoctor, { doctor: doctorDraft }, keyed(admin, 'k1', 'f2'))).rejects.toEqual(refusal('invalid', 'idempotency-key-reused'));
        const gone = { id: first.doctor?.id ?? 0 };
        await channel.call(directory.DeleteDoctor, gone, keyed(admin, 'k2', 'f'));
        await channel.call(directory.DeleteDoctor, gone, keyed(admin, 'k2', 'f'));
        for (let time = 0; time < 2; time += 1) {
            await expect(channel.call(directory.DeleteDoctor, gone, keyed(admin, 'k3', 'f'))).rejects.toEqual(refusal('not-found', 'doctor-not-found'));
        }
    });
});
describe('appointment types', () => {
    it('live from creation to deletion, each change told with price and currency', async () => {
        const id = await newType();
        const changed = { id, name: 'Ultrasound', priceMinor: 12_099, durationMinutes: 45, active: false };
        expect(await channel.call(directory.UpdateAppointmentType, changed, as(admin))).toMatchObject({
            ...changed,
            currency: 'EUR',
        });
        expect(await channel.call(directory.GetAppointmentType, { id }, as(caller('doctor')))).toMatchObject(changed);
        const { appointmentTypes } = await channel.call(directory.ListAppointmentTypes, { activeOnly: true }, as(admin));
        expect(appointmentTypes.map((type) => type.id)).not.toContain(id);
        await channel.call(directory.DeleteAppointmentType, { id }, as(admin));
        await expect(channel.call(directory.GetAppointmentType, { id }, as(admin))).rejects.toEqual(refusal('not-found', 'appointment-type-not-found'));
        expect((await events('appointment_type.updated')).at(-1)).toEqual({
            appointmentTypeId: id,
            name: 'Ultrasound',
            priceMinor: 12_099,
            durationMinutes: 45,
            active: false,
            currency: 'EUR',
        });
        await expect(channel.call(directory.CreateAppointmentType, { name: 'x', priceMinor: -1, durationMinutes: 481 }, as(admin))).rejects.toEqual(paths('price', 'durationMinutes'));
    });
});
describe('patients', () => {
    it('are there for themselves, for doctors who see them and for admins; for others they are not', async () => {
        const [patientId, otherId, { id: doctorId }, typeId] = [
            await newPatient(),
            await newPatient(),
            await newDoctor(),
            await newType(),
        ];
        await newVisit({ doctorId, patientId, typeId, start: '2030-01-07T09:00:00Z' });
        const get = (who) => channel.call(directory.GetPatient, { id: patientId }, as(who));
        await expect(get(caller('patient', { patientId }))).resolves.toMatchObject(person);
        await expect(get(caller('doctor', { doctorId }))).resolves.toMatchObject(person);
        await expect(get(admin)).resolves.toMatchObject(person);
        const hidden = refusal('not-found', 'patient-not-found');
        await expect(get(caller('patient', { patientId: otherId }))).rejects.toEqual(hidden);
        await expect(get(caller('doctor', { doctorId: doctorId + 1_000 }))).rejects.toEqual(hidden);
        await expect(get(caller('stakeholder'))).rejects.toEqual(refusal('forbidden', 'forbidden'));
        const reads = (await audits('patient.read')).filter(({ object_id }) => object_id === `${patientId}`);
        expect(reads.map(({ actor_role, outcome }) => `${actor_role} ${outcome}`)).toEqual([
            'doctor succeeded',
            'admin succeeded',
            'patient denied',
            'doctor denied',
        ]);
        const list = async (who) => (await channel.call(directory.ListPatients, { limit: 100 }, as(who))).patients.map(({ id }) => id);
        expect(await list(caller('doctor', { doctorId }))).toEqual([patientId]);
        expect(await list(caller('patient', { patientId }))).toEqual([patientId]);
        expect(await list(admin)).toEqual(expect.arrayContaining([patientId, otherId]));
        await expect(list(caller('stakeholder'))).rejects.toEqual(refusal('forbidden', 'forbidden'));
    });
    it('write their own record and nobody else’s', async () => {
        const patientId = await newPatient();
        const change = { ...person, id: patientId, lastName: 'King' };
        const update = (who) => channel.call(directory.UpdatePatient, change, as(who));
        await expect(update(caller('patient', { patientId }))).resolves.toMatchObject({ lastName: 'King' });
        await expect(update(caller('patient', { patientId: patientId + 1 }))).rejects.toEqual(refusal('not-found', 'patient-not-found'));
        await expect(update(caller('doctor', { doctorId: 1 }))).rejects.toEqual(refusal('forbidden', 'forbidden'));
    });
    it('register themselves, once per e-mail whatever its case', async () => {
        const registration = { patient: person, email: 'Mary@example.net', password: 'long enough' };
        await channel.call(directory.CreatePatient, registration, as(anybody));
        await expect(channel.call(directory.CreatePatient, { ...registration, email: 'mary@EXAMPLE.net' }, as(anybody))).rejects.toEqual(refusal('conflict', 'email-taken'));
        await expect(channel.call(directory.CreatePatient, { patient: person }, as(anybody))).rejects.toEqual(paths('email', 'password'));
        await expect(channel.call(directory.CreatePatient, { ...registration, email: 'x', password: 'short' }, as(anybody))).rejects.toEqual(paths('email', 'password'));
        const stored = await sql.query(`select password_hash from account where email = 'Mary@example.net'`);
        expect(stored.rows[0]?.password_hash).toMatch(/^\$argon2id\$/);
    });
    it('are dated: a due date follows from the last menstrual period, and what cannot be is refused', async () => {
        const today = new Date().toISOString().slice(0, 10);
        const day = (offset) => new Date(Date.parse(today) + offset * 86_400_000).toISOString().slice(0, 10);
        const create = (dates) => channel.call(directory.CreatePatient, { patient: { ...person, ...dates } }, as(admin));
        expect((await create({ lastMenstrualPeriod: day(-70) })).estimatedDueDate).toBe(day(210));
        const scanned = { lastMenstrualPeriod: day(-70), estimatedDueDate: day(203) };
        expect(await create(scanned)).toMatchObject(scanned);
        await expect(create({ lastMenstrualPeriod: day(3) })).rejects.toEqual(paths('lastMenstrualPeriod'));
        await expect(create({ estimatedDueDate: day(400) })).rejects.toEqual(paths('estimatedDueDate'));
        await expect(create({ lastMenstrualPeriod: day(-70), estimatedDueDate: day(20) })).rejects.toEqual(paths('estimatedDueDate'));
        await expect(create({ dateOfBirth: day(3) })).rejects.toEqual(paths('dateOfBirth'));
    });
});
describe('schedules and time off', () => {
    it('are written by the doctor or an admin, and every change moves the version', async () => {
        const { id: doctorId } = await newDoctor();
        const weekly = [
            { weekday: 1, from: '18:00', to: '24:00' },
            { weekday: 1, from: '08:00', to: '12:00' },
        ];
        const put = (who) => channel.call(directory.PutSchedule, { doctorId, weekly }, as(who));
        expect((await put(caller('doctor', { doctorId }))).weekly.map(({ from }) => from)).toEqual(['08:00', '18:00']);
        await put(admin);
        await expect(put(caller('doctor', { doctorId: doctorId + 1 }))).rejects.toEqual(refusal('not-found', 'doctor-not-found'));
        await expect(put(caller('patient', { patientId: 1 }))).rejects.toEqual(refusal('forbidden', 'forbidden'));
        expect((await events('doctor.schedule_changed')).at(-1)).toMatchObject({ doctorId, scheduleVersion: 3 });
        const bad = [{ weekday: 0, from: '9:00', to: '25:00' }];
        await expect(channel.call(directory.PutSchedule, { doctorId, weekly: bad }, as(admin))).rejects.toEqual(paths('weekly.0.weekday', 'weekly.0.from', 'weekly.0.to'));
    });
    it('refuse time off where a live visit stands, and take it where a hold has run out', async () => {
        const [{ id: doctorId }, patientId, typeId] = [await newDoctor(), await newPatient(), await newType()];
        await newVisit({ doctorId, patientId, typeId, start: '2030-03-04T09:00:00Z' });
        await newVisit({
            doctorId,
            patientId,
            typeId,
            start: '2030-03-05T09:00:00Z',
            status: 1,
            hold: '2020-01-01T00:00:00Z',
        });
        const take = (start, end) => channel.call(directory.CreateTimeOff, { doctorId, startMs: Date.parse(start), endMs: Date.parse(end), reason: 'a congress' }, as(caller('doctor', { doctorId })));
        await expect(take('2030-03-04T09:29:00Z', '2030-03-04T12:00:00Z')).rejects.toEqual(refusal('conflict', 'visits-in-time-off'));
        const { id } = await take('2030-03-05T00:00:00Z', '2030-03-06T00:00:00Z');
        await expect(take('2030-03-06T00:00:00Z', '2030-03-05T00:00:00Z')).rejects.toEqual(paths('end'));
        const listed = await channel.call(directory.ListTimeOff, { doctorId }, as(admin));
        expect(listed.timeOff).toEqual([expect.objectContaining({ id, doctorId, reason: 'a congress' })]);
        expect(JSON.stringify(await events('doctor.time_off_changed'))).not.toContain('congress');
        await channel.call(directory.DeleteTimeOff, { doctorId, id }, as(admin));
        await expect(channel.call(directory.DeleteTimeOff, { doctorId, id }, as(admin))).rejects.toEqual(refusal('not-found', 'time-off-not-found'));
    });
});
//# sourceMappingURL=directory.test.js.map