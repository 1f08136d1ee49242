import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dial, startNotifications } from '@maternity/testkit';
const engines = ['native', 'ws'];
describe('silence', () => {
    let houses;
    beforeAll(async () => {
        houses = await Promise.all(engines.map((engine) => startNotifications(engine)));
    });
    afterAll(() => Promise.all(houses.map((house) => house.close())));
    it('before the connect frame ends with 4502', async () => {
        const clients = await Promise.all(houses.map(({ url }) => dial(url)));
        for (const client of clients) {
            expect(await client.closed).toBe(4502);
            expect(client.frames).toEqual([{ disconnect: { code: 4502, key: 'no_connect' } }]);
        }
    });
    it('after a ping with positions ends with 4003, and an answer keeps the connection', async () => {
        const silent = await Promise.all(houses.map((house) => house.enter({ accountId: 1 }, { answerPings: false })));
        const lively = await Promise.all(houses.map((house) => house.enter({ accountId: 2 })));
        const started = Date.now();
        for (const client of silent) {
            expect(await client.closed).toBe(4003);
            expect(client.frames.slice(1, 2)).toEqual([{ pos: { 'u:1': 0 } }]);
            expect(client.frames.at(-1)).toMatchObject({ disconnect: { code: 4003, key: 'no_pong' } });
        }
        expect(Date.now() - started).toBeGreaterThan(29_000);
        expect(Date.now() - started).toBeLessThan(38_000);
        for (const { socket } of lively) {
            expect(socket.readyState).toBe(socket.OPEN);
            socket.terminate();
        }
    }, 45_000);
});
//# sourceMappingURL=silence.test.js.map