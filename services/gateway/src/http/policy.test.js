import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people, startGateway } from '../testing/start-gateway.ts';
import { openApiOf } from './openapi.ts';
import { policy } from './policy.ts';
import { routes } from './routes.ts';
let gateway;
beforeAll(async () => {
    gateway = await startGateway();
});
afterAll(() => gateway.stop());
/** A body that every schema lets through, so that only rights decide. */
const bodies = {
    'POST /api/v1/sessions': { email: 'admin6@example.org', password: 'correct horse' },
    'POST /api/v1/invitations': { invitation: 'invitation-token', password: 'long enough' },
    'POST /api/v1/appointments': { doctorId: 1, appointmentTypeId: 1, start: '2031-01-01T09:00:00Z' },
    'PUT /api/v1/accounts/{id}/active': { active: true },
};
const person = { firstName: 'Ada', lastName: 'Byron', sex: 'F', dateOfBirth: '1990-01-01' };
const hour = (start, end) => ({ [start]: '2031-01-01T09:00:00Z', [end]: '2031-01-01T10:00:00Z' });
const wherever = [
    [/\/patients$/, { ...person, email: 'new@example.org', password: 'long enough' }],
    [/\/patient/, person],
    [/invitation$/, { email: 'ada@example.org' }],
    [/\/schedule$/, { weekly: [] }],
    [/time-off$/, { start: '2031-01-01T09:00:00Z', end: '2031-01-02T09:00:00Z' }],
    [/\/doctors?(\/\{id\})?$/, { ...person, occupation: 'Midwife' }],
    [/appointment-types/, { name: 'Visit', price: 1, durationMinutes: 30 }],
    [/\/(reject|cancel)$/, { reason: 'because' }],
    [/\/reschedule$/, { start: '2031-01-01T09:00:00Z' }],
    [/^\w+ \/appointment/, { appointmentName: 'Visit', price: 1 }],
    [/\/operations/, { name: 'Section', price: 1 }],
    [/\/operation-records/, { operationId: 1, doctorId: 1, patientId: 1, ...hour('start', 'end') }],
    [/\/births/, { bornAt: '2031-01-01T09:00:00Z', method: 'vaginal' }],
    [/\/operationhistory/, { operationID: 1, doctorID: 1, patientID: 1, ...hour('startDateTime', 'endDateTime') }],
    [/\/operation(\/|$)/, { operationName: 'Section', price: 1 }],
];
const bodyOf = (operation) => bodies[operation] ?? wherever.find(([p]) => p.test(operation))?.[1] ?? {};
const queryOf = (path) => /\/reports\//.test(path)
    ? '?from=2031-01-01&to=2031-01-02&figure=count'
    : '?from=2031-01-01T00:00:00Z&to=2031-01-02T00:00:00Z&appointmentTypeId=1';
const fill = (path, id) => path.replace('{id}', String(id)).replace('{timeOffId}', '1').replace('{statusID}', '1').replace('{name}', 'demo');
const operations = routes.map(({ method, path }) => ({ method: method.toUpperCase(), path }));
describe('the policy', () => {
    it('lists every route, and nothing that is no route', () => {
        const documented = Object.entries(openApiOf(routes)['paths']).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
        expect(new Set(documented)).toEqual(new Set(Object.keys(policy)));
    });
    it.each(operations)('holds for every role at $method $path', async ({ method, path }) => {
        const rule = policy[`${method} ${path}`] ?? [];
        const body = method === 'GET' || method === 'DELETE' ? undefined : bodyOf(`${method} ${path}`);
        for (const [name, { role }] of Object.entries(people)) {
            const answer = await gateway.ask(method, `${fill(path, 3)}${queryOf(path)}`, { as: name, body });
            const forbidden = rule !== 'public' && !rule.includes(role);
            if (forbidden)
                expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
            else
                expect({ name, status: answer.status }).not.toMatchObject({ status: 403 });
            expect(answer.status).toBeLessThan(500);
        }
    });
    it.each(operations)('asks for a token at $method $path unless it is public', async ({ method, path }) => {
        if (policy[`${method} ${path}`] === 'public')
            return;
        const answer = await gateway.ask(method, fill(path, 1));
        expect(answer).toMatchObject({ status: 401, body: { code: 'token-missing' } });
        expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    });
});
describe("another's record", () => {
    const owned = operations.filter(({ path }) => /\/(appointments|patients|patient|appointmenthistory)\/\{id\}/.test(path));
    it.each(owned)('is not there at $method $path, like one that nobody has', async ({ method, path }) => {
        const body = method === 'GET' || method === 'DELETE' ? undefined : bodyOf(`${method} ${path}`);
        const rule = policy[`${method} ${path}`] ?? [];
        for (const name of ['patient', 'doctor']) {
            if (rule === 'public' || !rule.includes(name))
                continue;
            const foreign = await gateway.ask(method, fill(path, 2), { as: name, body });
            const random = await gateway.ask(method, fill(path, 987_654_321), { as: name, body });
            expect([foreign.status, random.status]).toEqual([404, 404]);
            expect({ ...foreign.body, requestId: '' }).toEqual({ ...random.body, requestId: '' });
        }
    });
    it('is there for its owner and for an admin', async () => {
        for (const name of ['patient', 'doctor', 'admin']) {
            const answer = await gateway.ask('GET', '/api/v1/appointments/1', { as: name });
            expect(answer).toMatchObject({ status: 200, body: { id: 1, patientId: 1, doctorId: 1 } });
        }
        expect(await gateway.ask('GET', '/api/v1/appointments/2', { as: 'admin' })).toMatchObject({ status: 200 });
    });
});
describe('a stakeholder', () => {
    const reads = operations.filter(({ method, path }) => method === 'GET' && (policy[`GET ${path}`] ?? []).includes('stakeholder'));
    it.each(reads)('never reads who a patient is at $path', async ({ path }) => {
        const answer = await gateway.ask('GET', `${fill(path, 2)}${queryOf(path)}`, { as: 'stakeholder' });
        // Patients of the stand-in are called Given1, Given2 and so on.
        expect(answer.text).not.toMatch(/Given\d|"patientI[dD]":\d/);
    });
});
//# sourceMappingURL=policy.test.js.map