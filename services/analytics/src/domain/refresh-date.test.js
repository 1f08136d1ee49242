import { describe, expect, it } from '@jest/globals';
import { businessDateOfZone, checkBusinessDate } from './refresh-date.ts';
describe('the business date', () => {
    it('begins at 02:00 on the hospital’s wall clock', () => {
        const dateOf = businessDateOfZone('America/New_York');
        expect(dateOf(Date.parse('2026-11-24T06:59:59Z'))).toBe('2026-11-23');
        expect(dateOf(Date.parse('2026-11-24T07:00:00Z'))).toBe('2026-11-24');
        expect(dateOf(Date.parse('2026-03-01T06:00:00Z'))).toBe('2026-02-28');
    });
    it('does so too on the days on which clocks change', () => {
        const dateOf = businessDateOfZone('Europe/London');
        // 01:00 becomes 02:00.
        expect(dateOf(Date.parse('2026-03-29T00:59:59Z'))).toBe('2026-03-28');
        expect(dateOf(Date.parse('2026-03-29T01:00:00Z'))).toBe('2026-03-29');
        // 02:00 becomes 01:00, and comes again an hour later.
        expect(dateOf(Date.parse('2026-10-25T01:59:59Z'))).toBe('2026-10-24');
        expect(dateOf(Date.parse('2026-10-25T02:00:00Z'))).toBe('2026-10-25');
    });
    it.each(['2026-02-29', '2026-11-31', '24.11.2026', '', '2026-1-1'])('is not %p', (text) => {
        expect(() => {
            checkBusinessDate(text);
        }).toThrow(expect.objectContaining({ kind: 'invalid' }));
    });
});
//# sourceMappingURL=refresh-date.test.js.map