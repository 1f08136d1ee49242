import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendEvent, dial, eventually, mintTicket, startNotifications, ticketSecret, } from '@maternity/testkit';
/** How many publications the service has taken from the feed. */
const taken = (metrics) => Number(/^maternity_realtime_publications_total (\d+)/m.exec(metrics)?.[1]);
describe.each(['native', 'ws'])('the wire protocol on the %s engine', (engine) => {
    let house;
    beforeAll(async () => {
        house = await startNotifications(engine, { ALLOWED_ORIGINS: 'https://clinic.example' });
    });
    afterAll(() => house.close());
    const metrics = async () => (await fetch(`${house.admin}/metrics`)).text();
    it('welcomes a ticket with the channels that its role hears', async () => {
        const patient = await house.enter({ accountId: 1 });
        expect(patient.welcome).toMatchObject({ user: '1', role: 'patient', ping: 25, pong: 8 });
        expect(patient.welcome.subs).toEqual([
            { ch: 'u:1', e: 'stand-in.1', o: 0, recovered: false, pubs: [], more: false },
        ]);
        const doctor = await house.enter({ accountId: 2, role: 'doctor', doctorId: 7 });
        expect(doctor.welcome.subs.map(({ ch }) => ch)).toEqual(['u:2', 'doc:7']);
        const stakeholder = await house.enter({ accountId: 3, role: 'stakeholder' });
        expect(stakeholder.welcome.subs.map(({ ch }) => ch)).toEqual(['u:3', 'ops:dashboard']);
        for (const { socket } of [patient, doctor, stakeholder])
            socket.terminate();
    });
    it('refuses channels of others one by one and lets the connection stand', async () => {
        const { welcome, ...client } = await house.enter({ accountId: 4 }, { subs: [{ ch: 'u:5' }, { ch: 'ops:dashboard' }] });
        expect(welcome.subs.map(({ ch, error }) => [ch, error?.code])).toEqual([
            ['u:4', undefined],
            ['u:5', 103],
            ['ops:dashboard', 103],
        ]);
        client.send({ id: 2, hist: { ch: 'doc:7', since: { e: 'stand-in.1', o: 0 } } });
        expect(await client.reply(2)).toMatchObject({ error: { code: 103 } });
        client.send({ id: 3, sub: { ch: 'u:5' } });
        expect(await client.reply(3)).toMatchObject({ error: { code: 103 } });
        client.socket.terminate();
    });
    it('pushes a publication that holds ids, state and times, and nothing else', async () => {
        const client = await house.enter({ accountId: 6 });
        appendEvent(house.log, { kind: 'appointment.approved', channels: ['u:6', 'doc:9'] });
        const { pub } = await client.next(({ pub: found }) => found !== undefined);
        expect(pub).toEqual({
            ch: 'u:6',
            e: 'stand-in.1',
            o: 1,
            id: expect.stringMatching(/^[0-9a-f-]{36}$/),
            k: 'appointment.approved',
            ref: { type: 'Appointment', id: expect.any(Number), rev: 1 },
            at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
            d: {
                appointmentId: expect.any(Number),
                status: 'waiting_for_approval',
                version: 1,
                start: '2026-11-30T09:00:00.000Z',
                end: '2026-11-30T09:30:00.000Z',
                doctorId: 7,
            },
        });
        client.socket.terminate();
    });
    it('holds the place of an event whose facts cannot be read', async () => {
        const client = await house.enter({ accountId: 7 });
        appendEvent(house.log, { channels: ['u:7'], facts: 'not json' });
        expect(await client.next(({ pub }) => pub !== undefined)).toMatchObject({ pub: { o: 1, d: {} } });
        client.socket.terminate();
    });
    it('unsubscribes, subscribes again from a position, and says when there is nothing to do', async () => {
        const client = await house.enter({ accountId: 8 });
        client.send({ id: 2, sub: { ch: 'u:8' } });
        expect(await client.reply(2)).toMatchObject({ error: { code: 105 } });
        client.send({ id: 3, unsub: { ch: 'u:8' } });
        expect(await client.reply(3)).toEqual({ id: 3, unsub: { ch: 'u:8' } });
        const before = taken(await metrics());
        appendEvent(house.log, { channels: ['u:8'] });
        await eventually(async () => taken(await metrics()) > before);
        client.send({ id: 4, sub: { ch: 'u:8', since: { e: 'stand-in.1', o: 0 } } });
        expect(await client.reply(4)).toMatchObject({ sub: { ch: 'u:8', o: 1, recovered: true, more: false } });
        appendEvent(house.log, { channels: ['u:8'] });
        await eventually(() => client.received().length === 2);
        expect(client.received()).toEqual(['u:8:1', 'u:8:2']);
        client.socket.terminate();
    });
    it('has no history of the dashboard', async () => {
        const client = await house.enter({ accountId: 9, role: 'admin' });
        client.send({ id: 2, hist: { ch: 'ops:dashboard', since: { e: '', o: 0 } } });
        expect(await client.reply(2)).toMatchObject({ error: { code: 108 } });
        client.socket.terminate();
    });
    it('takes commands written ahead of the welcome, and acknowledgements', async () => {
        const client = await dial(house.url);
        client.send({ id: 1, connect: { ticket: mintTicket(ticketSecret, { accountId: 10 }), later: { a: 1 } } });
        client.send({ id: 2, hist: { ch: 'u:10', since: { e: 'stand-in.1', o: 0 }, later: true } });
        client.send({ ack: [{ ch: 'u:10', o: 0, lvl: 'seen' }] });
        expect(await client.reply(2)).toMatchObject({ hist: { ch: 'u:10', recovered: true, pubs: [], more: false } });
        expect(client.frames.map(({ id }) => id)).toEqual([1, 2]);
        await eventually(async () => (await metrics()).includes('maternity_realtime_acknowledgements_total{level="seen"} 1'));
        expect(await metrics()).toContain(`maternity_realtime_engine_info{engine="${engine}"} 1`);
        client.socket.terminate();
    });
    it('takes a fresh ticket of the same person while connected, and of nobody else', async () => {
        const client = await house.enter({ accountId: 11, sessionSeconds: 60 });
        const refresh = (accountId) => ({
            ticket: mintTicket(ticketSecret, { accountId, sessionSeconds: 600 }),
        });
        client.send({ id: 2, refresh: refresh(11) });
        const { refresh: answer } = (await client.reply(2));
        expect(answer.exp).toBeGreaterThan(client.welcome.exp + 500);
        client.send({ id: 3, refresh: refresh(12) });
        expect(await client.reply(3)).toMatchObject({ error: { code: 103 } });
        client.send({ id: 4, refresh: { ticket: 'nonsense' } });
        expect(await client.reply(4)).toMatchObject({ error: { code: 101 } });
        client.socket.terminate();
    });
    it('ends a connection whose rights have run out', async () => {
        const client = await house.enter({ accountId: 13, sessionSeconds: 2 });
        expect(await client.closed).toBe(4004);
        expect(client.frames.at(-1)).toMatchObject({ disconnect: { code: 4004, key: 'credentials_expired' } });
    });
    const deep = (depth) => `{"id":2,"sub":{"ch":"u:14","x":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
    it.each([
        ['one byte', 'x'],
        ['no object', '[]'],
        ['null', 'null'],
        ['binary', Buffer.from('{}')],
        ['more than 4 KiB', `{"id":2,"sub":{"ch":"${'u'.repeat(5_000)}"}}`],
        ['more than 4 KiB in UTF-8 only', `{"id":2,"sub":{"ch":"${'é'.repeat(2_100)}"}}`],
        ['deep', deep(1_500)],
        ['__proto__ for a command', '{"id":2,"__proto__":{"sub":{"ch":"u:14"}}}'],
        ['a command of constructor', '{"id":2,"constructor":{}}'],
        ['an unknown command', '{"id":2,"publish":{"ch":"u:14"}}'],
        ['two commands', '{"id":2,"sub":{"ch":"u:14"},"unsub":{"ch":"u:14"}}'],
        ['no id', '{"sub":{"ch":"u:14"}}'],
        ['id 0', '{"id":0,"sub":{"ch":"u:14"}}'],
        ['id as text', '{"id":"2","sub":{"ch":"u:14"}}'],
        ['a second connect', '{"id":2,"connect":{"ticket":"x"}}'],
        ['offset -1', '{"id":2,"hist":{"ch":"u:14","since":{"e":"","o":-1}}}'],
        ['offset 2^53', '{"id":2,"hist":{"ch":"u:14","since":{"e":"","o":9007199254740992}}}'],
        ['offset 2^64', '{"id":2,"hist":{"ch":"u:14","since":{"e":"","o":18446744073709551616}}}'],
        ['offset 1.5', '{"id":2,"hist":{"ch":"u:14","since":{"e":"","o":1.5}}}'],
        ['NaN', '{"id":2,"hist":{"ch":"u:14","since":{"e":"","o":NaN}}}'],
        ['channel as number', '{"id":2,"hist":{"ch":14}}'],
        ['limit 0', '{"id":2,"hist":{"ch":"u:14","limit":0}}'],
        ['ack of nothing', '{"ack":7}'],
    ])('answers %s with 4500', async (_name, frame) => {
        const client = await house.enter({ accountId: 14 });
        client.send(frame);
        expect(await client.closed).toBe(4500);
        expect(client.frames.at(-1)).toMatchObject({ disconnect: { code: 4500, key: 'malformed' } });
    });
    it('survives five megabytes, lone surrogates and fields named __proto__', async () => {
        const flooder = await house.enter({ accountId: 15 });
        flooder.send('x'.repeat(5_000_000));
        expect([1006, 1009, 4500]).toContain(await flooder.closed);
        const client = await house.enter({ accountId: 15 });
        client.send('{"id":2,"sub":{"ch":"\\ud800","__proto__":{"admin":true}},"__proto__":{"x":1}}');
        expect(await client.reply(2)).toMatchObject({ error: { code: 103 } });
        client.socket.terminate();
    });
    it('wants connect first', async () => {
        const client = await dial(house.url);
        client.send({ id: 1, hist: { ch: 'u:1' } });
        expect(await client.closed).toBe(4500);
    });
});
//# sourceMappingURL=protocol.test.js.map