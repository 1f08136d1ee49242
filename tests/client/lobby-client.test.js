import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@maternity/testkit';
import { WebSocketServer } from 'ws';
import { newGate } from './gate.ts';
import { newTally, openLobby } from './lobby-client.ts';
const channel = 'u:1';
const publication = (o) => ({
    ch: channel,
    e: 'e1',
    o,
    id: `id-${o}`,
    k: 'appointment.approved',
    d: {},
});
const live = (o) => ({ pub: publication(o) });
const welcome = (page) => ({
    id: 1,
    connect: { resume: 'r', subs: [{ ch: channel, e: 'e1', ...page }] },
});
describe('the client that the benches and faults are checked with', () => {
    let server;
    let client;
    let sockets = [];
    afterEach(async () => {
        client?.stop();
        const closed = server && once(server, 'close');
        server?.close();
        await closed;
        sockets = [];
    });
    async function play(script) {
        server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
        await once(server, 'listening');
        server.on('connection', (socket) => {
            const lines = script[sockets.length] ?? [];
            sockets.push(socket);
            socket.once('message', () => lines.forEach((line) => socket.send(JSON.stringify(line))));
        });
        const { port } = server.address();
        const tally = newTally();
        const holder = { accountId: 1, role: 'patient', patientId: 1 };
        client = openLobby({ port, holder, ticketSecret: 's'.repeat(32), tally, pause: () => 0, gate: newGate() });
        await eventually(() => client?.isCurrent() ?? false);
        for (let connection = 1; connection < script.length; connection += 1) {
            client.cut();
            await eventually(() => tally.connects + tally.refused + tally.putOff > connection);
        }
        return tally;
    }
    it('counts what it sees once and in order as seen', async () => {
        const tally = await play([[welcome({ o: 4 }), live(5), live(6)]]);
        await eventually(() => expect(tally).toMatchObject({ seen: 2, lost: 0, twice: 0, refused: 0 }));
    });
    it('counts an offset that is left out as lost', async () => {
        const tally = await play([[welcome({ o: 4 }), live(5), live(8)]]);
        await eventually(() => expect(tally).toMatchObject({ seen: 2, lost: 2 }));
    });
    it('counts an offset that comes again as seen twice', async () => {
        const tally = await play([[welcome({ o: 4 }), live(5), live(5)]]);
        await eventually(() => expect(tally).toMatchObject({ seen: 1, twice: 1 }));
    });
    it('takes what it missed from the reply when it comes back', async () => {
        const recovered = welcome({ o: 7, recovered: true, pubs: [publication(6), publication(7)] });
        const tally = await play([[welcome({ o: 4 }), live(5)], [recovered]]);
        await eventually(() => expect(tally).toMatchObject({ seen: 3, lost: 0, twice: 0, refused: 0, connects: 2 }));
    });
    it('counts a recovery that was turned down as refused', async () => {
        const tally = await play([[welcome({ o: 4 })], [welcome({ o: 9, recovered: false })]]);
        await eventually(() => expect(tally).toMatchObject({ refused: 1 }));
    });
    it('counts credentials that were turned down as refused', async () => {
        const tally = await play([[welcome({ o: 4 })], [{ id: 1, error: { code: 101 } }]]);
        await eventually(() => expect(tally).toMatchObject({ refused: 1 }));
    });
    it('comes again when it is put off, which is no refusal', async () => {
        const tally = await play([[{ id: 1, error: { code: 100, retry: true } }], [welcome({ o: 4 })]]);
        expect(tally).toMatchObject({ connects: 1, refused: 0, putOff: 1 });
    });
});
//# sourceMappingURL=lobby-client.test.js.map