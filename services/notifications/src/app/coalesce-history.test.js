import { describe, expect, it } from '@jest/globals';
import { coalesceHistory } from './coalesce-history.ts';
const count = (to) => Array.from({ length: to }, (_, index) => index);
const ask = (number) => ({ channel: `u:${String(number)}`, after: number, limit: 100 });
const pageOf = ({ after }) => ({ epoch: 'e', top: after, first: 0, frames: [] });
describe('reading the history together', () => {
    it('makes one call of what a loop turn asks, gives each its own page, and never asks for more than fits', async () => {
        const calls = [];
        const read = coalesceHistory(async (requests) => {
            calls.push(requests);
            return requests.map(pageOf);
        });
        const pages = await Promise.all(count(2_500).map((number) => read(ask(number))));
        expect(pages.map(({ top }) => top)).toEqual(count(2_500));
        expect(calls.map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
        for (const call of calls) {
            expect(call.reduce((sum, { limit }) => sum + limit, 0)).toBeLessThanOrEqual(8_000);
        }
        await read(ask(1));
        expect(calls.at(-1)).toEqual([ask(1)]);
    });
    it('has four calls under way at most', async () => {
        let open = 0;
        let most = 0;
        const read = coalesceHistory(async (requests) => {
            open += 1;
            most = Math.max(most, open);
            await new Promise((resolve) => setImmediate(resolve));
            open -= 1;
            return requests.map(pageOf);
        });
        await Promise.all(count(9_000).map((number) => read(ask(number))));
        expect(most).toBe(4);
    });
    it('fails all of a call that failed, and reads again', async () => {
        let works = false;
        const read = coalesceHistory(async (requests) => {
            if (!works)
                throw new Error('away');
            return requests.map(pageOf);
        });
        const both = await Promise.allSettled([read(ask(1)), read(ask(2))]);
        expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
        works = true;
        expect(await read(ask(3))).toMatchObject({ top: 3 });
    });
});
//# sourceMappingURL=coalesce-history.test.js.map