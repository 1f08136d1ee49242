import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, countDays, daysOf, isDay, monthDays, monthOf, weekDays, weekOf } from './report-days.ts';
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1970-01-01', days));
describe('days of the calendar', () => {
    it.each([
        ['2026-12-31', '2026-W53'],
        ['2027-01-03', '2026-W53'],
        ['2027-01-04', '2027-W01'],
        ['2024-12-30', '2025-W01'],
        ['2023-01-01', '2022-W52'],
    ])('%s is in the ISO week %s', (date, week) => {
        expect(weekOf(date)).toBe(week);
    });
    it('are each in the days of their own week and month, of which all days are', () => {
        fc.assert(fc.property(day, (date) => {
            const week = weekDays(weekOf(date)) ?? { from: '', to: '' };
            expect(daysOf(week)).toHaveLength(7);
            expect(new Set(daysOf(week).map(weekOf))).toEqual(new Set([weekOf(date)]));
            expect(daysOf(week)).toContain(date);
            const month = monthDays(monthOf(date)) ?? { from: '', to: '' };
            expect(new Set(daysOf(month).map(monthOf))).toEqual(new Set([monthOf(date)]));
            expect([month.from.slice(8), addDays(month.to, 1).slice(8)]).toEqual(['01', '01']);
            expect(countDays(month)).toBe(daysOf(month).length);
        }));
    });
    it('are not what only looks like one', () => {
        expect(['2026-02-29', '2026-13-01', '2026-1-1', '', 'today'].filter(isDay)).toEqual([]);
        expect(weekDays('2025-W53')).toBeUndefined();
        expect(weekDays('2026-W00')).toBeUndefined();
        expect(monthDays('2026-13')).toBeUndefined();
    });
});
//# sourceMappingURL=report-days.test.js.map