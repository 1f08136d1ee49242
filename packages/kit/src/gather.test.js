import { describe, expect, it } from '@jest/globals';
import { gather } from './gather.ts';
/** A store that answers when it is told to. */
function recorded() {
    const sends = [];
    return {
        sends,
        send: (items) => new Promise((answer, fail) => {
            sends.push({ items, answer, fail });
        }),
    };
}
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
const limits = { lanes: 2, most: 3, mostWaiting: 5 };
describe('gather', () => {
    it('sends together what one turn of the loop brought, and answers each its own', async () => {
        const { sends, send } = recorded();
        const ask = gather(send, limits);
        const answers = Promise.all([1, 2].map(ask));
        await nextTurn();
        expect(sends.map(({ items }) => items)).toEqual([[1, 2]]);
        sends[0]?.answer([10, 20]);
        expect(await answers).toEqual([10, 20]);
    });
    it('fills every lane, then lets the rest wait for the first that is free', async () => {
        const { sends, send } = recorded();
        const ask = gather(send, { ...limits, mostWaiting: 9 });
        const answers = Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(ask));
        await nextTurn();
        expect(sends.map(({ items }) => items)).toEqual([
            [1, 2, 3],
            [4, 5, 6],
        ]);
        sends[1]?.answer([4, 5, 6]);
        await nextTurn();
        expect(sends[2]?.items).toEqual([7, 8]);
        sends[0]?.answer([1, 2, 3]);
        sends[2]?.answer([7, 8]);
        expect(await answers).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    });
    it('fails those that were sent together and nobody else', async () => {
        const { sends, send } = recorded();
        const ask = gather(send, { ...limits, lanes: 1 });
        const answers = Promise.allSettled([1, 2, 3, 4].map(ask));
        await nextTurn();
        sends[0]?.fail(new Error('no'));
        await nextTurn();
        sends[1]?.answer([4]);
        expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled']);
    });
    it('is an error when answers are missing', async () => {
        const ask = gather(() => Promise.resolve([]), limits);
        await expect(ask(1)).rejects.toThrow('1 items were sent and 0 answered');
    });
    it('refuses what would wait too long', () => {
        const ask = gather(recorded().send, limits);
        for (let item = 0; item < limits.mostWaiting; item += 1)
            void ask(item);
        expect(() => ask(9)).toThrow('more work than it can take');
    });
});
//# sourceMappingURL=gather.test.js.map