import { describe, expect, it } from '@jest/globals';
import { checkDeclaration, isStale, tablesOf } from './replica.ts';
const replica = {
    name: 'board',
    engine: 'postgres',
    urlEnvironmentKey: 'REPLICA_BOARD_URL',
    datasets: [],
    maximumStalenessSeconds: 3_600,
    suspended: false,
    generation: 4,
    freshAtMs: 1_000_000,
    rows: 10,
    lastError: '',
};
describe('a declaration', () => {
    it('may be of a PostgreSQL database', () => {
        expect(() => {
            checkDeclaration(replica);
        }).not.toThrow();
    });
    it.each(['mssql', 'elasticsearch'])('of %s is refused, and says what to do', (engine) => {
        expect(() => {
            checkDeclaration({ ...replica, engine });
        }).toThrow(/declare a PostgreSQL database/);
    });
    it.each([
        { name: 'warehouse' },
        { name: 'Board 1' },
        { engine: 'oracle' },
        { urlEnvironmentKey: 'ANALYTICS_DATABASE_URL' },
        { datasets: ['patients'] },
        { maximumStalenessSeconds: 0 },
    ])('with %p is refused', (wrong) => {
        expect(() => {
            checkDeclaration({ ...replica, ...wrong });
        }).toThrow(expect.objectContaining({ code: 'invalid-request' }));
    });
});
describe('a replica', () => {
    it('is stale past its promise, after a failure, and before its first refresh', () => {
        expect(isStale(replica, 1_000_000 + 3_600_000)).toBe(false);
        expect(isStale(replica, 1_000_001 + 3_600_000)).toBe(true);
        expect(isStale({ ...replica, lastError: 'database-unavailable' }, 1_000_000)).toBe(true);
        const { freshAtMs, ...never } = replica;
        expect(freshAtMs).toBeDefined();
        expect(isStale(never, 0)).toBe(true);
    });
    it('holds what its datasets come to, and everything where it names none', () => {
        expect(tablesOf(['income', 'operations'])).toEqual(['income', 'operation', 'operation_record']);
        expect(new Set(tablesOf([])).size).toBe(8);
    });
});
//# sourceMappingURL=replica.test.js.map