import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectRealtime } from '@maternity/realtime-client';
import { eventually, mintTicket, showDashboard, startNotifications, ticketSecret, } from '@maternity/testkit';
import WebSocket from 'ws';
/** The state of a moment that had so many visits waiting. */
const state = (waiting) => ({
    asOfMs: Date.parse('2026-11-24T09:00:00Z') + waiting,
    today: { incomeMinor: 12_345, requested: 7, approved: 5, rejected: 1, completed: 3, cancelled: 1, noShow: 0 },
    waiting,
    currency: 'EUR',
    freshness: [{ source: 'appointments', asOfMs: Date.parse('2026-11-24T09:00:00Z'), lagSeconds: 0.2, stale: false }],
});
const told = {
    ch: 'ops:dashboard',
    k: 'dashboard.snapshot',
    d: {
        today: { income: 123.45, requested: 7, approved: 5, rejected: 1, completed: 3, cancelled: 1, noShow: 0 },
        currency: 'EUR',
        freshness: [{ source: 'appointments', asOf: '2026-11-24T09:00:00.000Z', lagSeconds: 0.2, stale: false }],
    },
};
describe.each(['native', 'ws'])('the dashboard on the %s engine', (engine) => {
    let house;
    let waiting = 0;
    beforeAll(async () => {
        house = await startNotifications(engine);
    });
    afterAll(() => house.close());
    /** Shows a new state and waits until a stakeholder who comes is given it. */
    const show = async () => {
        waiting += 1;
        showDashboard(house.log, state(waiting));
        await eventually(async () => {
            const { welcome, socket } = await house.enter({ accountId: 900, role: 'stakeholder' });
            socket.terminate();
            return JSON.stringify(welcome.subs[1]?.pubs).includes(`"waiting":${String(waiting)}`);
        });
        return waiting;
    };
    const snapshotsOf = ({ frames }) => frames.flatMap(({ pub }) => (pub?.ch === 'ops:dashboard' ? [pub.d.waiting] : []));
    it('is handed to a stakeholder at once, whole and without a position', async () => {
        const now = await show();
        const { welcome, socket } = await house.enter({ accountId: 3, role: 'stakeholder' });
        expect(welcome.subs[1]).toMatchObject({ ch: 'ops:dashboard', pubs: [{ ...told, d: { ...told.d, waiting: now } }] });
        expect(welcome.subs[1]).not.toHaveProperty('o');
        socket.terminate();
    });
    it('tells stakeholders and admins each change once, and nobody else', async () => {
        const admin = await house.enter({ accountId: 4, role: 'admin' });
        const others = [
            await house.enter({ accountId: 5 }),
            await house.enter({ accountId: 6, role: 'doctor', doctorId: 7 }),
        ];
        const now = await show();
        await eventually(() => snapshotsOf(admin).includes(now));
        expect(snapshotsOf(admin)).toEqual([now]);
        expect(others.flatMap(({ frames }) => frames.filter((frame) => JSON.stringify(frame).includes('dashboard')))).toEqual([]);
        for (const { socket } of [admin, ...others])
            socket.terminate();
    });
    it('is silent after unsub, and gives the present state to a new sub', async () => {
        const client = await house.enter({ accountId: 7, role: 'admin' });
        client.send({ id: 2, unsub: { ch: 'ops:dashboard' } });
        await client.reply(2);
        const now = await show();
        expect(snapshotsOf(client)).toEqual([]);
        client.send({ id: 3, sub: { ch: 'ops:dashboard' } });
        expect(await client.reply(3)).toMatchObject({ sub: { ch: 'ops:dashboard', pubs: [{ d: { waiting: now } }] } });
        client.socket.terminate();
    });
    it('reaches the typed client as snapshots', async () => {
        const before = await show();
        const snapshots = [];
        const ticket = async () => ({
            ticket: mintTicket(ticketSecret, { accountId: 8, role: 'stakeholder' }),
            url: house.url,
        });
        const client = connectRealtime({ WebSocket, ticket });
        client.on('snapshot', (snapshot) => snapshots.push(snapshot));
        await eventually(() => snapshots.length === 1);
        const now = await show();
        await eventually(() => snapshots.length === 2);
        expect(snapshots.map(({ d }) => d.waiting)).toEqual([before, now]);
        client.stop();
    });
});
//# sourceMappingURL=dashboard.test.js.map