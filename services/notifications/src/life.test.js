import { createServer } from 'node:net';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { dial, eventually, mintTicket, startNotifications, startRedis, ticketSecret } from '@maternity/testkit';
import { loadNativeBinary } from './ws/native-binary.ts';
/** A platform that nobody built the engine for. */
const elsewhere = "--import=data:text/javascript,Object.defineProperty(process,'platform',{value:'aix'})";
describe('the life of the service', () => {
    it('lets its sockets go in a drain, each with advice, and exits with 0', async () => {
        const house = await startNotifications('native', { RATE_LIMITS: 'off' });
        const clients = await Promise.all(Array.from({ length: 100 }, () => house.enter({ accountId: 1 })));
        const exit = house.service.stop();
        for (const client of clients) {
            expect(await client.closed).toBe(4000);
            expect(client.frames.at(-1)).toEqual({
                disconnect: { code: 4000, key: 'drain', retryAfterMs: expect.any(Number) },
            });
        }
        expect(await exit).toBe(0);
        await house.appointments.stop();
    });
    it('serves with the fallback where the native engine cannot load, loudly', async () => {
        const house = await startNotifications('auto', { NODE_OPTIONS: elsewhere });
        const client = await house.enter({ accountId: 1 });
        expect(house.service.output()).toMatch(/"log.level":"error".*engine-fallback/);
        const metrics = await (await fetch(`${house.admin}/metrics`)).text();
        expect(metrics).toContain('maternity_realtime_engine_info{engine="ws"} 1');
        client.socket.terminate();
        await house.close();
    });
    it('refuses to start where only the native engine will do', async () => {
        await expect(startNotifications('native', { NODE_OPTIONS: elsewhere })).rejects.toThrow(/No native engine is trusted/);
    });
    it('trusts no binary but the pinned ones', async () => {
        const folder = await mkdtemp(join(tmpdir(), 'engine-'));
        const name = `uws_${process.platform}_${process.arch}_${process.versions.modules}.node`;
        await writeFile(join(folder, name), 'something else');
        expect(() => loadNativeBinary(folder)).toThrow(/not the one that was pinned/);
        await rm(folder, { recursive: true });
    });
    it.each(['native', 'ws'])('names the port that is taken (%s)', async (engine) => {
        const other = createServer().listen(0, '127.0.0.1');
        await once(other, 'listening');
        const { port } = other.address();
        await expect(startNotifications(engine, { WS_PORT: String(port) })).rejects.toThrow(new RegExp(`cannot start: WebSocket cannot listen on 127.0.0.1:${String(port)}`));
        other.close();
    });
    it('names what its configuration lacks, and no value', async () => {
        const start = startNotifications('auto', { REALTIME_TICKET_SECRET: 'short', ALLOWED_ORIGINS: 'nonsense' });
        await expect(start).rejects.toThrow(/REALTIME_TICKET_SECRET.*ALLOWED_ORIGINS/);
        await expect(start).rejects.not.toThrow(/nonsense/);
    });
    it('shares used tickets over Redis, refuses tickets without it, and resumes all the same', async () => {
        const redis = await startRedis();
        const [one, two] = await Promise.all([1, 2].map(() => startNotifications('native', { REDIS_URL: redis.url })));
        if (!one || !two)
            throw new Error('both start');
        const ticket = mintTicket(ticketSecret, { accountId: 1 });
        const attempt = async (url, credential) => {
            const client = await dial(url);
            client.send({ id: 1, connect: credential });
            const { connect, error } = (await client.reply(1));
            if (connect === undefined)
                return [error?.code, await client.closed];
            client.socket.terminate();
            return ['welcome', undefined];
        };
        expect(await attempt(one.url, { ticket })).toEqual(['welcome', undefined]);
        expect(await attempt(two.url, { ticket })).toEqual([101, 4501]);
        await redis.flush();
        expect(await attempt(one.url, { ticket })).toEqual([101, 4501]);
        const { welcome, socket } = await one.enter({ accountId: 2 });
        socket.terminate();
        await redis.kill();
        await eventually(() => two.service.output().includes('redis-lost'));
        expect(await attempt(two.url, { ticket: mintTicket(ticketSecret, { accountId: 3 }) })).toEqual([100, 4005]);
        expect(await attempt(two.url, { resume: welcome.resume })).toEqual(['welcome', undefined]);
        await Promise.all([one.close(), two.close()]);
    });
});
//# sourceMappingURL=life.test.js.map