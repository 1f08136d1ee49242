import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkTypes } from './types.ts';
const store = (work) => `
  import { rows, sql, type Postgres } from '@maternity/kit';
  declare const postgres: Postgres;
  export const saved: Promise<number> = postgres.transaction(${work});
  export { rows, sql };
`;
/** [what, file, what is given to the transaction] */
const planted = [
    ['an async function', 'async-function', `async () => { await fetch('http://peer'); return 1; }`],
    ['an async generator', 'async-generator', `async function* () { await fetch('http://peer'); return 1; }`],
    ['await inside the generator', 'await', `function* () { await fetch('http://peer'); return 1; }`],
    ['a promise that is yielded', 'promise', `function* () { yield fetch('http://peer'); return 1; }`],
];
const clean = 'function* () { const found = yield* rows<{ id: number }>(sql`select 1 as id`); return found.length; }';
describe('rule 4: no network call inside a transaction', () => {
    let outcome;
    beforeAll(() => {
        const files = planted.map(([, name, work]) => [`src/${name}.ts`, store(work)]);
        outcome = checkTypes({ ...Object.fromEntries(files), 'src/clean.ts': store(clean) });
    });
    it('compiles statements that are yielded', () => {
        expect(outcome.output).not.toContain('src/clean.ts');
    });
    it.each(planted)('does not compile %s', (_what, name) => {
        expect(outcome.output).toMatch(new RegExp(`src/${name}\\.ts\\(4,.*error TS`));
        expect(outcome.code).not.toBe(0);
    });
});
//# sourceMappingURL=rule-4-transactions.test.js.map