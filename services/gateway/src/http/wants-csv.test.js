import { describe, expect, it } from '@jest/globals';
import { wantsCsv } from './wants-csv.ts';
describe('a report is answered as CSV', () => {
    it.each([
        ['text/csv', true],
        ['TEXT/CSV; charset=utf-8', true],
        ['text/csv, application/json;q=0.9', true],
        ['text/csv;q=0.5, */*;q=0.1', true],
        ['text/*', true],
        ['application/json, text/csv', false],
        ['*/*', false],
        ['text/csv;q=0', false],
        ['text/csv;q=none', false],
        ['text/html,application/xml;q=0.9,*/*;q=0.8', false],
        ['', false],
        [undefined, false],
    ])('for Accept: %s → %s', (accept, expected) => {
        expect(wantsCsv(undefined, accept)).toBe(expected);
    });
    it('as ?format says, whatever Accept does', () => {
        expect(wantsCsv('csv', 'application/json')).toBe(true);
        expect(wantsCsv('json', 'text/csv')).toBe(false);
    });
});
//# sourceMappingURL=wants-csv.test.js.map