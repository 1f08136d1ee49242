import { describe, expect, it } from '@jest/globals';
import { parseReportRequest } from './report-query.ts';
import { reports } from './reports/registry.ts';
const today = '2026-11-23';
const ask = (request) => parseReportRequest({ report: 'income', from: '', to: '', groupBy: '', source: '', ...request }, today);
describe('a request for a report', () => {
    it('means the last 30 days by the first grouping, today included', () => {
        expect(ask({})).toMatchObject({ from: '2026-10-25', to: today, groupBy: 'day', source: '' });
        expect(ask({ report: 'doctors' }).groupBy).toBe('doctor');
    });
    it('may say only where it begins or ends', () => {
        expect(ask({ from: '2026-01-01' })).toMatchObject({ from: '2026-01-01', to: today });
        expect(ask({ to: '2026-01-30' })).toMatchObject({ from: '2026-01-01', to: '2026-01-30' });
        expect(ask({ from: '2027-01-01' })).toMatchObject({ from: '2027-01-01', to: '2027-01-01' });
    });
    it.each([
        [{ from: '2026-02-30' }, 'from'],
        [{ to: 'now' }, 'to'],
        [{ from: '2026-02-02', to: '2026-02-01' }, 'to'],
        [{ from: '2016-01-01', to: '2026-01-08' }, 'to'],
        [{ groupBy: 'method' }, 'groupBy'],
        [{ source: 'rumours' }, 'source'],
        [{ report: 'births', source: 'imports' }, 'source'],
    ])('is refused for what it says wrong: %j', (request, path) => {
        expect(() => ask(request)).toThrow(expect.objectContaining({ kind: 'invalid' }));
        expect(() => ask(request)).toThrow(expect.objectContaining({ details: { errors: expect.arrayContaining([expect.objectContaining({ path })]) } }));
    });
    it('reaches over 3660 days and not one more', () => {
        expect(ask({ from: '2016-01-01', to: '2026-01-07' })).toMatchObject({ to: '2026-01-07' });
    });
    it('is not found for a report that there is not', () => {
        expect(() => ask({ report: 'gossip' })).toThrow(expect.objectContaining({ code: 'report-not-found' }));
    });
});
describe('the registry', () => {
    it('has each report once, each figure of a report once, and no figure with a dot, which explaining needs', () => {
        expect(new Set(reports.map(({ name }) => name)).size).toBe(reports.length);
        for (const { figures } of reports) {
            const names = figures.map(({ name }) => name);
            expect(new Set(names).size).toBe(names.length);
            expect(names.filter((name) => !/^[a-zA-Z0-9]+$/.test(name))).toEqual([]);
        }
    });
});
//# sourceMappingURL=report-query.test.js.map