import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { fromMinorUnits, toMinorUnits } from './money.ts';
describe('an amount', () => {
    it('survives the way in and out to the cent', () => {
        fc.assert(fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (minor) => {
            const text = JSON.stringify(fromMinorUnits(minor));
            expect(text).toMatch(/^\d+(\.\d{1,2})?$/);
            expect(toMinorUnits(JSON.parse(text))).toBe(minor);
        }), { numRuns: 2_000 });
    });
    it('with more than two decimals is none', () => {
        for (const amount of [0.001, 1.005, 19.999, 1e-7, 99_999_999.995])
            expect(toMinorUnits(amount)).toBe(undefined);
    });
    it('that a client added up is what the client meant', () => {
        expect(toMinorUnits(0.1 + 0.2)).toBe(30);
        expect(toMinorUnits(1.1 * 3)).toBe(330);
    });
});
//# sourceMappingURL=money.test.js.map