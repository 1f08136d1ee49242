import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { appendFrame, framesAfter, learnTop, openLog, releaseChannel, resetLog, takeChannel } from './channel-log.ts';
const frameOf = (offset) => Buffer.from(String(offset).padStart(10, '0'));
const offsetsOf = (frames) => frames?.map((frame) => Number(frame.toString()));
const count = (from, to) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
describe('the log in memory', () => {
    it('gives what came after an offset, whole or not at all, whatever was evicted', () => {
        const step = fc.record({
            channel: fc.constantFrom('a', 'b', 'c'),
            after: fc.nat(40),
            limit: fc.integer({ min: 1, max: 9 }),
        });
        fc.assert(fc.property(fc.array(step, { maxLength: 300 }), fc.integer({ min: 10, max: 400 }), (steps, bytes) => {
            const log = openLog(bytes);
            const tops = new Map();
            for (const { channel: name, after, limit } of steps) {
                const top = (tops.get(name) ?? 0) + 1;
                tops.set(name, top);
                const channel = takeChannel(log, name);
                appendFrame(log, channel, { offset: top, frame: frameOf(top) });
                expect(log.bytes).toBeLessThanOrEqual(bytes);
                const given = offsetsOf(framesAfter(channel, after, limit));
                if (given !== undefined)
                    expect(given).toEqual(count(after + 1, Math.min(after + limit, top)).slice(0, given.length));
                if (given?.length === 0)
                    expect(after).toBe(top);
            }
        }));
    });
    it('ignores what it has, and begins anew after a hole', () => {
        const log = openLog(1_000);
        const channel = takeChannel(log, 'a');
        for (const offset of [1, 2, 2, 1, 3])
            appendFrame(log, channel, { offset, frame: frameOf(offset) });
        expect(offsetsOf(framesAfter(channel, 0, 9))).toEqual([1, 2, 3]);
        appendFrame(log, channel, { offset: 7, frame: frameOf(7) });
        expect(framesAfter(channel, 3, 9)).toBeUndefined();
        expect(offsetsOf(framesAfter(channel, 6, 9))).toEqual([7]);
        expect(log.bytes).toBe(10);
    });
    it('claims nothing beyond the top that it knows, and nothing while others know a newer one', () => {
        const log = openLog(1_000);
        const channel = takeChannel(log, 'a');
        expect(framesAfter(channel, 0, 9)).toBeUndefined();
        appendFrame(log, channel, { offset: 5, frame: frameOf(5) });
        expect(framesAfter(channel, 6, 9)).toBeUndefined();
        learnTop(channel, 6);
        expect(framesAfter(channel, 4, 9)).toBeUndefined();
        expect(framesAfter(channel, 6, 9)).toEqual([]);
    });
    it('keeps the positions of channels that nobody hears, up to a bound, and forgets all with the epoch', () => {
        const log = openLog(1_000);
        for (const number of count(1, 25_000)) {
            const channel = takeChannel(log, `u:${String(number)}`);
            learnTop(channel, 1);
            releaseChannel(log, channel);
        }
        expect(log.channels.size).toBe(20_000);
        expect(takeChannel(log, 'u:25000').top).toBe(1);
        expect(takeChannel(log, 'u:1').top).toBeUndefined();
        resetLog(log, 'next');
        expect([log.channels.size, log.idle.size, log.epoch]).toEqual([0, 0, 'next']);
    });
});
//# sourceMappingURL=channel-log.test.js.map