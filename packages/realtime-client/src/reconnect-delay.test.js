import { describe, expect, it } from '@jest/globals';
import { isTerminal, reconnectDelay } from './reconnect-delay.ts';
describe('reconnecting', () => {
    it('waits anything up to half a second doubled each time, and never more than 20 s', () => {
        const longest = [0, 1, 2, 3, 4, 5, 6, 20].map((attempt) => reconnectDelay(attempt, undefined, () => 1));
        expect(longest).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000]);
        expect(reconnectDelay(9, undefined, () => 0)).toBe(0);
    });
    it('does as the server advised', () => {
        expect(reconnectDelay(9, { code: 4000, key: 'drain', retryAfterMs: 1_234 })).toBe(1_234);
    });
    it('takes 4500 to 4999 as final', () => {
        expect([4_000, 4_006, 4_499, 1_006].filter(isTerminal)).toEqual([]);
        expect([4_500, 4_503, 4_999].filter(isTerminal)).toHaveLength(3);
    });
});
//# sourceMappingURL=reconnect-delay.test.js.map