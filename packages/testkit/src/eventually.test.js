import { describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.ts';
describe('eventually', () => {
    it('resolves with the first answer that is neither an error nor false', async () => {
        let asked = 0;
        const answer = await eventually(() => {
            asked += 1;
            if (asked === 1)
                throw new Error('too early');
            return asked === 2 ? false : asked;
        });
        expect(answer).toBe(3);
    });
    it('takes an assertion, which answers nothing, for success', async () => {
        await eventually(() => {
            expect(1).toBe(1);
        });
    });
    it('rejects with the last error when the time is over', async () => {
        const never = () => Promise.reject(new Error('still closed'));
        await expect(eventually(never, { timeoutMs: 30 })).rejects.toThrow('still closed');
        await expect(eventually(() => false, { timeoutMs: 30 })).rejects.toThrow('stayed false');
    });
});
//# sourceMappingURL=eventually.test.js.map