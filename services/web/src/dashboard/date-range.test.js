import { describe, expect, it } from '@jest/globals';
import { daysOf, lastDays, rangeProblem } from './date-range.ts';
describe('a range of days', () => {
    it('counts back from today, both ends included', () => {
        expect(lastDays('2026-03-01', 30)).toEqual({ from: '2026-01-31', to: '2026-03-01' });
        expect(daysOf(lastDays('2026-03-01', 30))).toHaveLength(30);
    });
    it('has every day once, over the end of a month and the nights when clocks change', () => {
        expect(daysOf({ from: '2026-03-28', to: '2026-04-01' })).toEqual([
            '2026-03-28',
            '2026-03-29',
            '2026-03-30',
            '2026-03-31',
            '2026-04-01',
        ]);
    });
    it('says what is wrong with one', () => {
        expect(rangeProblem({ from: '2026-03-01', to: '2026-03-01' })).toBeUndefined();
        expect(rangeProblem({ from: '2026-03-02', to: '2026-03-01' })).toBe('The first day is after the last.');
        expect(rangeProblem({ from: '', to: '2026-03-01' })).toBe('Choose both days.');
        expect(rangeProblem({ from: '2000-01-01', to: '2026-03-01' })).toBe('At most ten years at a time.');
    });
});
//# sourceMappingURL=date-range.test.js.map