import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dial, eventually, mintTicket, revokeSession, startNotifications, ticketSecret, } from '@maternity/testkit';
import { connect } from 'node:net';
const ownOrigin = 'http://localhost:8000';
describe('credentials', () => {
    let house;
    beforeAll(async () => {
        house = await startNotifications('native', { ALLOWED_ORIGINS: 'https://clinic.example' });
    });
    afterAll(() => house.close());
    const refusal = async (ticket, origin) => {
        const client = await dial(house.url, origin === undefined ? {} : { origin });
        client.send({ id: 1, connect: { ticket } });
        const { error } = (await client.reply(1));
        const code = await client.closed;
        expect(client.frames.at(-1)).toMatchObject({ disconnect: { code } });
        return [error?.code, code];
    };
    it('takes a ticket once', async () => {
        const ticket = mintTicket(ticketSecret, { accountId: 1 });
        const first = await dial(house.url);
        first.send({ id: 1, connect: { ticket } });
        expect(await first.reply(1)).toMatchObject({ connect: { user: '1' } });
        expect(await refusal(ticket)).toEqual([101, 4501]);
        first.socket.terminate();
    });
    const unsigned = () => {
        const [, claims = ''] = mintTicket(ticketSecret, { accountId: 1 }).split('.');
        return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`;
    };
    const cases = [
        ['31 s old', () => mintTicket(ticketSecret, { accountId: 1, issuedAtMs: Date.now() - 31_000 })],
        ['signed with another secret', () => mintTicket('another secret that is long enough too', { accountId: 1 })],
        ['of another issuer', () => mintTicket(ticketSecret, { accountId: 1, claims: { iss: 'somebody' } })],
        ['for another audience', () => mintTicket(ticketSecret, { accountId: 1, claims: { aud: 'maternity-api' } })],
        ['without an end', () => mintTicket(ticketSecret, { accountId: 1, claims: { exp: undefined } })],
        ['without an id', () => mintTicket(ticketSecret, { accountId: 1, claims: { jti: undefined } })],
        ['with a short id', () => mintTicket(ticketSecret, { accountId: 1, claims: { jti: 'short' } })],
        ['of an unknown role', () => mintTicket(ticketSecret, { accountId: 1, claims: { role: 'root' } })],
        ['of no account', () => mintTicket(ticketSecret, { accountId: 0 })],
        [
            'with another algorithm in its header',
            () => mintTicket(ticketSecret, { accountId: 1, header: { alg: 'HS512' } }),
        ],
        ['unsigned', unsigned],
        ['empty', () => ''],
        ['made of 3 KB', () => 'x'.repeat(3_000)],
    ];
    it.each(cases)('refuses a ticket %s', async (_name, ticket) => {
        expect(await refusal(ticket())).toEqual([101, 4501]);
    });
    it('binds a ticket to the Origin that it was asked from, where there was one', async () => {
        const bound = { accountId: 1, origin: ownOrigin };
        expect(await refusal(mintTicket(ticketSecret, bound), 'https://clinic.example')).toEqual([101, 4501]);
        expect(await refusal(mintTicket(ticketSecret, bound))).toEqual([101, 4501]);
        const same = await house.enter(bound, { origin: ownOrigin });
        const unbound = await house.enter({ accountId: 1 }, { origin: 'https://clinic.example' });
        for (const { socket } of [same, unbound])
            socket.terminate();
    });
    const status = (headers, path = '/ws') => new Promise((resolve, reject) => {
        const { port, hostname } = new URL(house.url);
        const lines = [`GET ${path} HTTP/1.1`, 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket'];
        const key = ['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];
        const socket = connect(Number(port), hostname, () => {
            socket.write(`${[...lines, ...key, ...headers].join('\r\n')}\r\n\r\n`);
        });
        socket.once('data', (data) => {
            resolve(data.toString().split('\r\n', 1)[0] ?? '');
            socket.destroy();
        });
        socket.once('error', reject);
    });
    const protocol = 'Sec-WebSocket-Protocol: maternity.v1+json';
    it('looks at the upgrade: path, Origin, subprotocol, no credentials in the address', async () => {
        const allowed = [undefined, ownOrigin, 'http://127.0.0.1:8000', 'https://clinic.example'];
        for (const origin of allowed) {
            const headers = origin === undefined ? [protocol] : [protocol, `Origin: ${origin}`];
            expect(await status(headers)).toBe('HTTP/1.1 101 Switching Protocols');
        }
        for (const origin of [
            'https://evil.example',
            'null',
            'http://localhost:8001',
            'https://clinic.example.evil.example',
        ]) {
            expect(await status([protocol, `Origin: ${origin}`])).toBe('HTTP/1.1 403 Forbidden');
        }
        expect(await status([])).toBe('HTTP/1.1 400 Bad Request');
        expect(await status(['Sec-WebSocket-Protocol: maternity.v2+json'])).toBe('HTTP/1.1 400 Bad Request');
        expect(await status(['Sec-WebSocket-Protocol: chat, maternity.v1+json'])).toBe('HTTP/1.1 101 Switching Protocols');
        expect(await status([protocol], '/ws?ticket=abc')).toBe('HTTP/1.1 400 Bad Request');
        expect(await status([protocol], '/other')).toBe('HTTP/1.1 404 Not Found');
        const plain = await fetch(house.url.replace('ws:', 'http:'));
        expect(plain.status).toBe(426);
    });
    it('resumes with the token of the last welcome, which changes every time', async () => {
        const first = await house.enter({ accountId: 2, role: 'doctor', doctorId: 7 });
        first.socket.terminate();
        const second = await house.enter({ resume: first.welcome.resume });
        expect(second.welcome).toMatchObject({ user: '2', role: 'doctor' });
        expect(second.welcome.resume).not.toBe(first.welcome.resume);
        second.socket.terminate();
    });
    it('refuses a resume token that was changed, or is a ticket', async () => {
        const { welcome, socket } = await house.enter({ accountId: 3 });
        socket.terminate();
        const [payload = '', signature = ''] = welcome.resume.split('.');
        const changed = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('patient', 'admin')).toString('base64url');
        const tokens = [
            `${changed}.${signature}`,
            `${payload}.`,
            payload,
            '',
            'a.b.c',
            mintTicket(ticketSecret, { accountId: 3 }),
        ];
        for (const resume of tokens) {
            const client = await dial(house.url);
            client.send({ id: 1, connect: { resume } });
            expect(await client.reply(1)).toMatchObject({ error: { code: 101 } });
            expect(await client.closed).toBe(4501);
        }
    });
    it('closes the sockets of a revoked session within a second and refuses its tickets and tokens', async () => {
        const gone = await house.enter({ accountId: 4, sessionId: 'gone' });
        const stays = await house.enter({ accountId: 4, sessionId: 'stays' });
        const at = Date.now();
        revokeSession(house.log, { accountId: 4, sessionId: 'gone' });
        expect(await gone.closed).toBe(4503);
        expect(Date.now() - at).toBeLessThan(1_000);
        expect(stays.socket.readyState).toBe(stays.socket.OPEN);
        expect(await refusal(mintTicket(ticketSecret, { accountId: 4, sessionId: 'gone' }))).toEqual([101, 4503]);
        const client = await dial(house.url);
        client.send({ id: 1, connect: { resume: gone.welcome.resume } });
        expect(await client.closed).toBe(4503);
        stays.socket.terminate();
    });
    it('closes all sockets of an account whose rights ended, and lets a later login in', async () => {
        const issuedAtMs = Date.now() - 5_000;
        const sockets = await Promise.all([1, 2].map(() => house.enter({ accountId: 5, issuedAtMs })));
        revokeSession(house.log, { accountId: 5, revokedAtMs: Date.now() - 2_000 });
        for (const socket of sockets)
            expect(await socket.closed).toBe(4503);
        expect(await refusal(mintTicket(ticketSecret, { accountId: 5, issuedAtMs }))).toEqual([101, 4503]);
        const later = await house.enter({ accountId: 5 });
        later.socket.terminate();
    });
    it('lets nobody in while it cannot know who lost their rights, and keeps those who are in', async () => {
        const before = await house.enter({ accountId: 6 });
        house.log.silent = true;
        await eventually(async () => (await status([protocol])) === 'HTTP/1.1 503 Service Unavailable', {
            timeoutMs: 8_000,
        });
        expect((await fetch(`${house.admin}/readyz`)).status).toBe(503);
        expect(before.socket.readyState).toBe(before.socket.OPEN);
        house.log.silent = false;
        await eventually(async () => (await status([protocol])) === 'HTTP/1.1 101 Switching Protocols', {
            timeoutMs: 8_000,
        });
        before.socket.terminate();
    });
    it('writes no ticket, token or reason of a person into its log', () => {
        const text = house.service.output();
        expect(text).not.toMatch(/eyJ|resume"|WzE/);
    });
});
//# sourceMappingURL=credentials.test.js.map