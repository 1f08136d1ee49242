import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendEvent, beginLogAnew, eventually, mintTicket, restartNotifications, revokeSession, startNotifications, ticketSecret, } from '@maternity/testkit';
import WebSocket from 'ws';
import { connectRealtime } from './index.ts';
const count = (to) => Array.from({ length: to }, (_, index) => index + 1);
describe('a client of the real service', () => {
    let house;
    const clients = [];
    beforeAll(async () => {
        house = await startNotifications('native', { RATE_LIMITS: 'off' });
    });
    afterAll(async () => {
        for (const client of clients)
            client.stop();
        await house.close();
    });
    const observe = (ticket, options = {}) => {
        let tickets = 0;
        const sockets = [];
        class Watched extends WebSocket {
            constructor(url, protocol) {
                super(url, protocol);
                sockets.push(this);
            }
        }
        const client = connectRealtime({
            WebSocket: Watched,
            ticket: async () => {
                tickets += 1;
                return { ticket: mintTicket(ticketSecret, ticket), url: house.url };
            },
            ...options,
        });
        clients.push(client);
        const observed = {
            client,
            publications: [],
            resets: [],
            stopped: [],
            tickets: () => tickets,
            sockets,
            cut: () => sockets.at(-1)?.terminate(),
        };
        client.on('publication', (publication) => observed.publications.push(publication));
        client.on('reset', (reset) => observed.resets.push(reset));
        client.on('stopped', (stopped) => observed.stopped.push(stopped));
        return observed;
    };
    const live = (client) => eventually(() => client.state === 'live', { timeoutMs: 10_000 });
    const offsets = ({ publications }) => publications.map(({ o }) => o);
    it('brings every publication once, in order, through cuts, and resumes without a new ticket', async () => {
        const watched = observe({ accountId: 1 });
        await live(watched.client);
        for (const round of count(5)) {
            count(20).forEach(() => appendEvent(house.log, { channels: ['u:1'] }));
            watched.cut();
            count(20).forEach(() => appendEvent(house.log, { channels: ['u:1'] }));
            await eventually(() => watched.publications.length === round * 40, { timeoutMs: 20_000 });
            await live(watched.client);
        }
        expect(offsets(watched)).toEqual(count(200));
        expect(watched.tickets()).toBe(1);
        expect(watched.publications[0]?.d).toMatchObject({ status: 'waiting_for_approval', doctorId: 7 });
    }, 60_000);
    it('pages through a long absence', async () => {
        count(350).forEach(() => appendEvent(house.log, { channels: ['u:2'] }));
        const watched = observe({ accountId: 2 }, { positions: { 'u:2': { e: 'stand-in.1', o: 0 } } });
        await eventually(() => watched.publications.length === 350);
        appendEvent(house.log, { channels: ['u:2'] });
        await eventually(() => watched.publications.length === 351);
        expect(offsets(watched)).toEqual(count(351));
        expect(watched.client.positions()).toEqual({ 'u:2': { e: 'stand-in.1', o: 351 } });
    });
    it('repairs a gap from the history and drops what it has', async () => {
        const watched = observe({ accountId: 3 });
        await live(watched.client);
        const [socket] = watched.sockets;
        const hold = socket?.onmessage;
        if (!socket || !hold)
            throw new Error('the client listens');
        // Frames that get lost on the way, and one that comes twice.
        socket.onmessage = (event) => {
            const text = typeof event.data === 'string' ? event.data : '';
            if (!text.includes('"o":2,') || text.includes('"hist"'))
                hold(event);
            if (text.includes('"o":4,'))
                hold(event);
        };
        count(5).forEach(() => appendEvent(house.log, { channels: ['u:3'] }));
        await eventually(() => watched.publications.length >= 5);
        expect(offsets(watched)).toEqual(count(5));
    });
    it('acknowledges what it took and what a person saw', async () => {
        const watched = observe({ accountId: 4 });
        await live(watched.client);
        appendEvent(house.log, { channels: ['u:4'] });
        await eventually(() => watched.publications.length === 1);
        for (const publication of watched.publications)
            watched.client.seen(publication);
        const metrics = async () => (await fetch(`${house.admin}/metrics`)).text();
        await eventually(async () => /acknowledgements_total\{level="recv"\} [1-9]/.test(await metrics()));
        await eventually(async () => /acknowledgements_total\{level="seen"\} 1/.test(await metrics()));
    });
    it('comes back by itself after a crash of the service', async () => {
        const watched = observe({ accountId: 5 });
        await live(watched.client);
        appendEvent(house.log, { channels: ['u:5'] });
        await eventually(() => watched.publications.length === 1);
        await house.service.kill();
        appendEvent(house.log, { channels: ['u:5'] });
        await restartNotifications(house);
        await eventually(() => watched.publications.length === 2, { timeoutMs: 25_000 });
        expect(offsets(watched)).toEqual([1, 2]);
        expect(watched.tickets()).toBe(1);
    }, 45_000);
    it('stops for good where the server says so', async () => {
        const watched = observe({ accountId: 6, sessionId: 'ends' });
        await live(watched.client);
        revokeSession(house.log, { accountId: 6, sessionId: 'ends' });
        await eventually(() => watched.stopped.length === 1);
        expect(watched.stopped).toEqual([{ code: 4503, reason: 'revoked' }]);
        expect(watched.client.state).toBe('stopped');
    });
    it('asks for another ticket where resuming is refused', async () => {
        const watched = observe({ accountId: 7, sessionSeconds: 2 });
        await live(watched.client);
        await eventually(() => watched.tickets() >= 2 && watched.client.state === 'live', { timeoutMs: 10_000 });
        expect(watched.stopped).toEqual([]);
    });
    it('says when what was missed cannot be told', async () => {
        const watched = observe({ accountId: 8 });
        await live(watched.client);
        appendEvent(house.log, { channels: ['u:8'] });
        await eventually(() => watched.publications.length === 1);
        beginLogAnew(house.log, 'stand-in.2');
        count(3).forEach(() => appendEvent(house.log, { channels: ['u:8'] }));
        await eventually(() => watched.resets.length === 1, { timeoutMs: 20_000 });
        expect(watched.resets).toEqual([{ channel: 'u:8', position: { e: 'stand-in.2', o: 3 }, reason: 'epoch' }]);
        appendEvent(house.log, { channels: ['u:8'] });
        await eventually(() => watched.publications.at(-1)?.o === 4);
    }, 45_000);
    it('stops when told to, and stays stopped', async () => {
        const watched = observe({ accountId: 9 });
        await live(watched.client);
        watched.client.stop();
        expect(watched.client.state).toBe('stopped');
        expect(watched.stopped).toEqual([{ code: 1000, reason: 'stopped' }]);
    });
});
//# sourceMappingURL=connect-realtime.test.js.map