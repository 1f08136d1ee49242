import { beforeAll, describe, expect, it } from '@jest/globals';
import { lint } from './lint.ts';
const store = (name) => `services/appointments/src/postgres/${name}.ts`;
const repeat = (text, times) => Array.from({ length: times }, () => text).join('\n');
/** [what, file, text, the rule that has to complain] */
const planted = [
    ['a file of 251 lines', store('long'), repeat('// line', 250) + '\nexport {};', 'max-lines'],
    ['a function of 41 lines', store('tall'), `export function tall() {\n${repeat('', 40)}\n}`, 'max-lines-per-function'],
    [
        'four parameters',
        store('wide'),
        'export const wide = (a: 1, b: 1, c: 1, d: 1): number[] => [a, b, c, d];',
        'params',
    ],
    ['any', store('loose'), 'export const loose = (value: unknown): number => (value as any).length;', 'no-explicit-any'],
    ['a default export', store('standard'), 'export default 1;', 'no-restricted-exports'],
    ['a value import of a type', store('types'), `import { Pool } from 'pg';\nexport type P = Pool;`, 'type-imports'],
    ['an exported function without a type', store('untyped'), 'export const f = () => 1;', 'module-boundary-types'],
    ['a deep import', store('deep'), `import '@maternity/kit/src/log.ts';`, 'no-restricted-imports'],
    ['the native engine', store('native'), `import 'uWebSockets.js';`, 'no-restricted-imports'],
    [
        'the native engine, dynamically',
        store('lazy'),
        `export const e = await import('uWebSockets.js');`,
        'native engine',
    ],
    ['a file named Helper', store('date-helper'), 'export {};', 'house/file-name'],
    ['a file in camelCase', store('dateText'), 'export {};', 'house/file-name'],
    ['a function named Util', store('names'), 'export function dateUtil(): number { return 1; }', 'no-restricted-syntax'],
    ['console.log', store('noisy'), `console.log('x');\nexport {};`, 'no-console'],
    [
        'a comment that disables a rule',
        store('quiet'),
        '// eslint-disable-next-line\nconsole.log(1);\nexport {};',
        'no-console',
    ],
    ['a todo', store('later'), '// TODO think\nexport {};', 'no-warning-comments'],
    ['a clock in domain', 'services/a/src/domain/now.ts', 'export const now = (): number => Date.now();', 'pure'],
    ['a promise in domain', 'services/a/src/domain/wait.ts', 'export async function wait(): Promise<void> {}', 'pure'],
];
describe('the style of the house', () => {
    let complaints;
    beforeAll(() => {
        const files = Object.fromEntries(planted.map(([, path, text]) => [path, text]));
        complaints = lint({ ...files, [store('clean')]: 'export const half = (whole: number): number => whole / 2;' });
    });
    it.each(planted)('refuses %s (%s)', (_what, path, _text, rule) => {
        expect(complaints.get(path)?.join('\n')).toContain(rule);
    });
    it('accepts a plain file', () => {
        expect(complaints.get(store('clean'))).toEqual([]);
    });
});
//# sourceMappingURL=style.test.js.map