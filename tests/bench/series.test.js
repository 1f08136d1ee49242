import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { withScope } from '../platform/scope.ts';
import { missed, table } from './report.ts';
import { newRun } from './series.ts';
/** Figures of each side, round by round. */
async function measure(ours, peer, bound) {
    const results = { rows: [], remarks: [] };
    await withScope(async (scope) => {
        const run = newRun(scope, { rounds: ours.length, seconds: 1, only: undefined }, results);
        const next = (figures) => async () => figures.shift() ?? Number.NaN;
        await run.measure({
            title: 'case',
            unit: '/s',
            sides: { ours: next(ours), peer: next(peer) },
            checks: [{ title: 'case', ours: 'ours', peer: 'peer', bound, floor: 0.5, goal: 0.8 }],
        });
    });
    return results;
}
describe('a series', () => {
    beforeEach(() => {
        jest.spyOn(console, 'log').mockImplementation(() => undefined);
    });
    afterEach(() => {
        jest.restoreAllMocks();
    });
    it('judges the median of the ratios of each round', async () => {
        const { rows } = await measure([50, 10, 90], [100, 100, 100], 'least');
        expect(rows).toMatchObject([{ ours: 50, peer: 100, median: 0.5, least: 0.1, most: 0.9 }]);
        expect(rows.some(missed)).toBe(false);
    });
    it('misses its floor from below', async () => {
        const results = await measure([40, 40, 90], [100, 100, 100], 'least');
        expect(results.rows.some(missed)).toBe(true);
        expect(table(results)).toContain('MISSED');
    });
    it('misses its floor from above where less is better', async () => {
        const { rows } = await measure([60, 60, 10], [100, 100, 100], 'most');
        expect(rows.some(missed)).toBe(true);
    });
    it('misses its floor where a figure is missing', async () => {
        const { rows } = await measure([Number.NaN], [100], 'least');
        expect(rows.some(missed)).toBe(true);
    });
});
//# sourceMappingURL=series.test.js.map