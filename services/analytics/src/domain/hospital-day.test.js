import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOfZone } from './hospital-day.ts';
describe('the hospital’s day of an instant', () => {
    it('is that of the wall clock, whatever zone and whatever was asked before', () => {
        const zones = ['Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'America/St_Johns', 'UTC'];
        fc.assert(fc.property(fc.constantFrom(...zones), fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 1 }), (zone, all) => {
            const dayOf = dayOfZone(zone);
            for (const at of all) {
                const parts = new Intl.DateTimeFormat('en-US', {
                    timeZone: zone,
                    year: 'numeric',
                    month: '2-digit',
                    day: '2-digit',
                }).formatToParts(at);
                const of = (type) => parts.find((part) => part.type === type)?.value ?? '';
                expect(dayOf(at)).toBe(`${of('year')}-${of('month')}-${of('day')}`);
            }
        }));
    });
    it('turns at midnight on a day of 23 hours', () => {
        const dayOf = dayOfZone('Europe/London');
        expect(dayOf(Date.parse('2026-03-28T23:59:59Z'))).toBe('2026-03-28');
        expect(dayOf(Date.parse('2026-03-29T00:00:00Z'))).toBe('2026-03-29');
        expect(dayOf(Date.parse('2026-03-29T22:59:59Z'))).toBe('2026-03-29');
        expect(dayOf(Date.parse('2026-03-29T23:00:00Z'))).toBe('2026-03-30');
    });
});
//# sourceMappingURL=hospital-day.test.js.map