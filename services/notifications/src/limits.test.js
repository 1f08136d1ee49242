import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendEvent, dial, eventually, mintTicket, startNotifications, ticketSecret, } from '@maternity/testkit';
const count = (to) => Array.from({ length: to }, (_, index) => index + 1);
describe.each(['native', 'ws'])('limits on the %s engine', (engine) => {
    let house;
    beforeAll(async () => {
        house = await startNotifications(engine);
    });
    afterAll(() => house.close());
    it('lets a client write 40 frames at once and closes with 4006 beyond', async () => {
        const client = await house.enter({ accountId: 1 });
        count(35).forEach(() => client.send({}));
        client.send({ id: 2, hist: { ch: 'u:1' } });
        expect(await client.reply(2)).toMatchObject({ hist: { ch: 'u:1' } });
        count(30).forEach(() => client.send({}));
        expect(await client.closed).toBe(4006);
        expect(client.frames.at(-1)).toEqual({
            disconnect: { code: 4006, key: 'rate_limited', retryAfterMs: expect.any(Number) },
        });
    });
    it('gives an account five connections and each back when it closes', async () => {
        const clients = await Promise.all(count(5).map(() => house.enter({ accountId: 2 })));
        const sixth = await dial(house.url);
        sixth.send({ id: 1, connect: { ticket: mintTicket(ticketSecret, { accountId: 2 }) } });
        expect(await sixth.closed).toBe(4504);
        expect(sixth.frames).toMatchObject([{ error: { code: 106 } }, { disconnect: { code: 4504 } }]);
        const other = await house.enter({ accountId: 3 });
        clients[0]?.socket.close();
        const again = await eventually(() => house.enter({ accountId: 2 }));
        for (const { socket } of [...clients, other, again])
            socket.terminate();
    });
    it('refuses more than fifty sockets of an address that have not said connect', async () => {
        const clients = await Promise.all(count(50).map(() => dial(house.url)));
        await expect(dial(house.url)).rejects.toThrow(/429/);
        for (const { socket } of clients)
            socket.terminate();
        const client = await eventually(() => house.enter({ accountId: 4 }));
        client.socket.terminate();
    });
    it('takes no more than 32 wanted channels', async () => {
        const client = await dial(house.url);
        const subs = count(33).map((number) => ({ ch: `u:${String(number)}` }));
        client.send({ id: 1, connect: { ticket: mintTicket(ticketSecret, { accountId: 5 }), subs } });
        expect(await client.closed).toBe(4504);
    });
    it('stops sending to a client that does not read, and brings it everything once it does', async () => {
        const client = await enterRaw(house, 6);
        client.pause();
        const total = 30_000;
        for (let offset = 1; offset <= total; offset += 1) {
            appendEvent(house.log, { channels: ['u:6'] });
            if (offset % 500 === 0)
                await new Promise((resolve) => setImmediate(resolve));
        }
        await eventually(async () => (await metric(house, 'maternity_realtime_slow_sockets')) === 1);
        let text = '';
        client.on('data', (chunk) => (text += chunk.toString('latin1')));
        client.resume();
        const last = `"o":${String(total)},`;
        await eventually(() => text.slice(-2_000).includes(last), { timeoutMs: 20_000 });
        const offsets = [...text.matchAll(/"ch":"u:6","e":"stand-in.1","o":(\d+),"id"/g)].map(([, offset]) => Number(offset));
        expect(offsets).toEqual(count(total));
        client.destroy();
    });
});
const metric = async ({ admin }, name) => {
    const text = await (await fetch(`${admin}/metrics`)).text();
    return Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1]);
};
/** A client whose reading can be stopped at the TCP connection. */
async function enterRaw(house, accountId) {
    const { port, hostname } = new URL(house.url);
    const socket = connect(Number(port), hostname);
    socket.write('GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: maternity.v1+json\r\n\r\n');
    await once(socket, 'data');
    const frame = JSON.stringify({ id: 1, connect: { ticket: mintTicket(ticketSecret, { accountId }) } });
    const header = Buffer.from([0x81, 0x80 | 126, frame.length >> 8, frame.length & 255, 0, 0, 0, 0]);
    socket.write(Buffer.concat([header, Buffer.from(frame)]));
    await once(socket, 'data');
    return socket;
}
describe('RATE_LIMITS=off', () => {
    it('lifts the limits and says so', async () => {
        const house = await startNotifications('native', { RATE_LIMITS: 'off' });
        const clients = await Promise.all(count(60).map(() => house.enter({ accountId: 1 })));
        const [client] = clients;
        count(100).forEach(() => client?.send({}));
        client?.send({ id: 2, hist: { ch: 'u:1' } });
        expect(await client?.reply(2)).toMatchObject({ hist: { ch: 'u:1' } });
        expect(house.service.output()).toContain('RATE_LIMITS=off');
        for (const { socket } of clients)
            socket.terminate();
        await house.close();
    });
});
//# sourceMappingURL=limits.test.js.map