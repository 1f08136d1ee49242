import { describe, expect, it } from '@jest/globals';
import { burst, takeToken } from './token-bucket.ts';
describe('the token bucket', () => {
    it('lets 40 pass at once and 20 a second after that', () => {
        const bucket = { tokens: burst, filledAtMs: 0 };
        const passed = (nowMs) => Array.from({ length: 100 }, () => takeToken(bucket, nowMs)).filter(Boolean).length;
        expect([passed(0), passed(1_000), passed(1_500), passed(60_000)]).toEqual([40, 20, 10, 40]);
    });
    it('does not fill when the clock is set back', () => {
        const bucket = { tokens: 0, filledAtMs: 10_000 };
        expect(takeToken(bucket, 5_000)).toBe(false);
    });
});
//# sourceMappingURL=token-bucket.test.js.map