import { afterAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { startRedis } from './start-redis.ts';
const redis = startRedis();
afterAll(async () => (await redis).stop());
async function command(url, words) {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.end(`${words}\r\n`);
    return (await text(socket)).trim();
}
describe('a redis-server of the test', () => {
    it('keeps what it is given until it is flushed', async () => {
        const { url, flush } = await redis;
        expect(await command(url, 'SET slot taken')).toBe('+OK');
        expect(await command(url, 'DBSIZE')).toBe(':1');
        await flush();
        expect(await command(url, 'DBSIZE')).toBe(':0');
    });
    it('can be killed and comes back empty on its port', async () => {
        const first = await startRedis();
        await command(first.url, 'SET slot taken');
        await first.kill();
        await expect(command(first.url, 'PING')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
        const second = await startRedis(Number(new URL(first.url).port));
        expect(second.url).toBe(first.url);
        expect(await command(second.url, 'DBSIZE')).toBe(':0');
        await second.stop();
        await second.stop();
    });
    it('says so when its port is taken', async () => {
        const { url } = await redis;
        await expect(startRedis(Number(new URL(url).port))).rejects.toThrow('is its port taken?');
    });
    it('says how to install it where it is missing', async () => {
        const path = process.env['PATH'];
        process.env['PATH'] = '/nowhere';
        try {
            await expect(startRedis()).rejects.toThrow('apt-get install redis-server');
        }
        finally {
            process.env['PATH'] = path;
        }
    });
});
//# sourceMappingURL=start-redis.test.js.map