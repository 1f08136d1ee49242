import { afterEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { register } from 'prom-client';
import { followStream } from './follow-stream.ts';
const log = pino({ level: 'silent' });
let follower;
afterEach(() => follower?.stop());
/** A stream of numbers that remembers how far it was read; it stays open after the last. */
function numbers(count) {
    const read = [];
    return {
        read,
        open: async function* (signal) {
            for (let number = 1; number <= count; number += 1) {
                read.push(number);
                yield number;
            }
            await aborted(signal);
        },
    };
}
const aborted = (signal) => new Promise((resolve) => {
    if (signal.aborted)
        resolve();
    else
        signal.addEventListener('abort', () => resolve(), { once: true });
});
describe('a follower', () => {
    it('reads no further message while one is taken', async () => {
        const { read, open } = numbers(3);
        const taken = [];
        let release = () => undefined;
        let done = () => undefined;
        const finished = new Promise((resolve) => {
            done = resolve;
        });
        const begun = new Promise((resolve) => {
            follower = followStream({
                name: 'numbers',
                log,
                silenceMs: 5_000,
                open,
                take: async (number) => {
                    resolve();
                    if (number === 1)
                        await new Promise((free) => (release = free));
                    taken.push(number);
                    if (number === 3)
                        done();
                },
            });
        });
        await begun;
        await new Promise((resolve) => setImmediate(resolve));
        expect([read, taken]).toEqual([[1], []]);
        release();
        await finished;
        expect(taken).toEqual([1, 2, 3]);
    });
    it('is not taken for silent while a message takes longer than silence may last', async () => {
        let opened = 0;
        const finished = new Promise((resolve) => {
            follower = followStream({
                name: 'slow',
                log,
                silenceMs: 40,
                open: (signal) => {
                    opened += 1;
                    return numbers(2).open(signal);
                },
                take: async (number) => {
                    if (number === 2)
                        return resolve();
                    await new Promise((later) => setTimeout(later, 200));
                },
            });
        });
        await finished;
        expect(opened).toBe(1);
    });
    it('opens another stream when taking fails or nothing comes, and tells how long it has heard nothing', async () => {
        const broke = [];
        let opened = 0;
        const third = new Promise((resolve) => {
            follower = followStream({
                name: 'broken',
                log,
                silenceMs: 40,
                open: (signal) => {
                    opened += 1;
                    if (opened === 3)
                        resolve();
                    return numbers(opened === 1 ? 1 : 0).open(signal);
                },
                take: () => {
                    throw new Error('no');
                },
                broke: (error) => broke.push(error),
            });
        });
        await third;
        expect(broke).toEqual([new Error('no'), undefined]);
        expect(await register.getSingleMetricAsString('grpc_feed_silence_seconds')).toMatch(/feed="broken"/);
    });
});
//# sourceMappingURL=follow-stream.test.js.map