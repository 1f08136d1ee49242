import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { invalid } from '@maternity/errors';
import { startGateway } from '../../testing/start-gateway.ts';
let gateway;
beforeAll(async () => {
    gateway = await startGateway();
});
afterAll(() => gateway.stop());
const admin = (method, path, body) => gateway.ask(method, path, { as: 'admin', body });
const unkeyed = { 'idempotency-key': 'none' };
describe("the brief's routes", () => {
    it('keep a doctor under the brief names from POST to DELETE', async () => {
        const given = {
            firstName: 'Ada',
            lastName: 'Byron',
            sex: 'X',
            occupation: 'Surgeon',
            dateOfBirth: '1980-02-29T00:00:00',
        };
        const made = await gateway.ask('POST', '/doctor', { as: 'admin', body: given, headers: unkeyed });
        const { doctorID } = made.body;
        const stored = { ...given, doctorID, dateOfBirth: '1980-02-29' };
        expect(made).toMatchObject({ status: 201, body: stored });
        expect(made.headers.get('location')).toBe(`/doctor/${doctorID}`);
        expect(await admin('GET', `/doctor/${doctorID}`)).toMatchObject({ status: 200, body: stored });
        const changed = { ...stored, occupation: 'Midwife' };
        expect((await admin('PUT', `/doctor/${doctorID}`, changed)).body).toEqual(changed);
        expect(await admin('DELETE', `/doctor/${doctorID}`)).toMatchObject({ status: 204, text: '' });
        expect(await admin('GET', `/doctor/${doctorID}`)).toMatchObject({ status: 404 });
    });
    it('leave what they do not show as it was', async () => {
        const given = { firstName: 'New', lastName: 'Name', sex: 'F', dateOfBirth: '1995-05-05' };
        expect((await admin('PUT', '/patient/2', given)).body).toEqual({ patientID: 2, ...given });
        expect((await admin('GET', '/api/v1/patients/2')).body).toMatchObject({
            firstName: 'New',
            lastMenstrualPeriod: '2029-06-01',
        });
        await admin('PUT', '/appointment/2', { appointmentName: 'Longer', price: 20 });
        expect((await admin('GET', '/api/v1/appointment-types/2')).body).toMatchObject({ durationMinutes: 45, price: 20 });
    });
    it('list an array, newest first', async () => {
        const { body } = await admin('GET', '/patient');
        expect(body.map(({ patientID }) => patientID)).toEqual([3, 2, 1]);
        expect(Object.keys(body[0] ?? {})).toEqual([
            'patientID',
            'firstName',
            'lastName',
            'sex',
            'dateOfBirth',
        ]);
    });
    it('link to the rest of a list of more than 10,000', async () => {
        const { patients } = gateway.standIn.data;
        const template = patients.get(3);
        for (let id = 4; id <= 10_002; id += 1)
            if (template)
                patients.set(id, { ...template, id });
        const first = await admin('GET', '/patient');
        expect(first.body).toHaveLength(10_000);
        const [, next] = /^<(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '') ?? [];
        const rest = await admin('GET', next ?? '');
        expect(rest.body.map(({ patientID }) => patientID)).toEqual([2, 1]);
        expect(rest.headers.get('link')).toBe(null);
    });
    it('call an appointment type appointment, of 30 minutes and exact to the cent', async () => {
        for (const price of [0, 19.99, 0.07, 1.1, 35.35, 999_999.99]) {
            const { status, body } = await admin('POST', '/appointment', { appointmentName: 'Check-up', price });
            expect({ status, body }).toMatchObject({ status: 201, body: { appointmentName: 'Check-up', price } });
            const { appointmentID } = body;
            const stored = gateway.standIn.data.types.get(appointmentID);
            expect(stored).toMatchObject({ priceMinor: Number(price.toFixed(2).replace('.', '')), durationMinutes: 30 });
        }
        for (const price of [-1, 1.999, '5', 1e12]) {
            const answer = await admin('POST', '/appointment', { appointmentName: 'Check-up', price });
            expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'price' }] } });
        }
    });
    it('tell a booked appointment with its statusID', async () => {
        const visit = {
            appointmentHistoryID: 1,
            patientID: 1,
            doctorID: 1,
            appointmentID: 1,
            appointmentName: 'Visit 1',
            price: 19.99,
            dateSelected: '2030-01-07T10:00:00.000Z',
            statusID: 1,
        };
        expect((await admin('GET', '/appointmenthistory/1')).body).toEqual(visit);
        const waiting = await admin('GET', '/appointmenthistory/status/1');
        expect(waiting.body.at(-1)).toEqual(visit);
        expect((await admin('GET', '/appointmenthistory/status/7')).body).toEqual([]);
        expect((await admin('GET', '/appointmenthistory/status/8')).status).toBe(404);
        const own = await gateway.ask('GET', '/appointmenthistory/status/1', { as: 'patient' });
        expect(own.body).toEqual([visit]);
    });
    it('keep an operation and what was performed of it under the brief names', async () => {
        const given = { operationName: 'Section', price: 1_234.5 };
        const made = await gateway.ask('POST', '/operation', { as: 'admin', body: given, headers: unkeyed });
        const { operationID } = made.body;
        expect(made).toMatchObject({ status: 201, body: { operationID, ...given } });
        const performed = {
            doctorID: 1,
            operationID,
            patientID: 2,
            startDateTime: '2031-05-05T09:00:00.000Z',
            endDateTime: '2031-05-05T10:00:00.000Z',
        };
        const recorded = await gateway.ask('POST', '/operationhistory', { as: 'doctor', body: performed });
        const { operationHistoryID } = recorded.body;
        const path = `/operationhistory/${operationHistoryID}`;
        expect(recorded).toMatchObject({ status: 201, body: { operationHistoryID, ...performed } });
        expect(recorded.headers.get('location')).toBe(path);
        const changed = { operationHistoryID, ...performed, patientID: 3 };
        expect((await admin('PUT', path, changed)).body).toEqual(changed);
        expect((await gateway.ask('GET', path, { as: 'stakeholder' })).body).toEqual({ ...changed, patientID: null });
        expect(await admin('PUT', path, { ...changed, operationHistoryID: 1 })).toMatchObject({ status: 400 });
        expect((await admin('DELETE', path)).status).toBe(204);
        expect(await admin('DELETE', '/operation/1')).toMatchObject({ status: 409, body: { code: 'operation-in-use' } });
    });
    it('list what was performed between two instants, with a link that keeps them', async () => {
        const list = '/OperationHistory/?startDateTime=2030-01-07T11:00:00Z&endDateTime=2030-01-07T13:00:00+01:00';
        const { body } = await admin('GET', list);
        expect(body).toMatchObject([{ operationHistoryID: 2, startDateTime: '2030-01-07T11:00:00.000Z' }]);
        const { records } = gateway.analytics.data;
        const template = records.get(1);
        for (let id = 4; id <= 10_003; id += 1)
            if (template)
                records.set(id, { ...template, id });
        const first = await admin('GET', '/operationhistory?startDateTime=2030-01-07T10:00:00Z');
        expect(first.body).toHaveLength(10_000);
        const [, next = ''] = /^<(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '') ?? [];
        expect(next).toContain('startDateTime=2030-01-07T10%3A00%3A00Z');
        expect((await admin('GET', next)).body).toHaveLength(3);
        expect((await admin('GET', '/operationhistory?startDateTime=yesterday')).status).toBe(422);
    });
    it.each(['/DOCTOR/1', '/doctor/1/', '/api/doctor/1', '/API/Doctor/1/', '/Doctor/1?x=1'])('answer at %s too', async (path) => {
        expect(await admin('GET', path)).toMatchObject({ status: 200, body: { doctorID: 1 } });
    });
    it('answer /health to everybody', async () => {
        for (const path of ['/health', '/Health/', '/api/health']) {
            expect(await gateway.ask('GET', path)).toMatchObject({ status: 200, text: '{"status":"OK"}' });
        }
    });
    it('name a field that a service refuses as the brief does', async () => {
        gateway.analytics.beforeNext(() => {
            const errors = [
                { path: 'doctorId', message: 'is nobody' },
                { path: 'end', message: 'must be after start' },
            ];
            throw invalid('invalid-request', 'Some fields are not usable.', errors);
        });
        const instant = '2031-05-05T09:00:00Z';
        const body = { doctorID: 9, operationID: 1, patientID: 1, startDateTime: instant, endDateTime: instant };
        expect(await admin('POST', '/operationhistory', body)).toMatchObject({
            status: 422,
            body: { code: 'invalid-request', errors: [{ path: 'doctorID' }, { path: 'endDateTime' }] },
        });
    });
    it('refuse a body with the id of another record', async () => {
        const body = { doctorID: 2, firstName: 'A', lastName: 'B', sex: 'F', occupation: 'C', dateOfBirth: '1980-01-01' };
        expect(await admin('PUT', '/doctor/1', body)).toMatchObject({ status: 400, body: { code: 'id-mismatch' } });
    });
    it('refuse to delete what something refers to', async () => {
        for (const path of ['/doctor/1', '/patient/1', '/appointment/1']) {
            expect(await admin('DELETE', path)).toMatchObject({ status: 409 });
        }
    });
    it.each([
        ['sex', 'male'],
        ['dateOfBirth', '1980-02-30'],
        ['dateOfBirth', '1980-02-28T01:00:00'],
        ['firstName', ''],
        ['firstName', ' padded'],
        ['firstName', 'nul\u0000'],
        ['firstName', 'x'.repeat(101)],
        ['lastName', 5],
        ['nickname', 'unknown field'],
    ])('refuse %s %j and name it', async (field, value) => {
        const doctor = { firstName: 'A', lastName: 'B', sex: 'F', occupation: 'C', dateOfBirth: '1980-01-01' };
        const answer = await admin('POST', '/doctor', { ...doctor, [field]: value });
        expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-body', errors: [{ path: field }] } });
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
    });
    it('use an Idempotency-Key where one is given', async () => {
        const body = { appointmentName: 'Once', price: 1 };
        const headers = { 'idempotency-key': 'brief-key-1' };
        const first = await gateway.ask('POST', '/appointment', { as: 'admin', body, headers });
        const second = await gateway.ask('POST', '/appointment/', { as: 'admin', body, headers });
        expect(second.body).toEqual(first.body);
    });
});
//# sourceMappingURL=brief.test.js.map