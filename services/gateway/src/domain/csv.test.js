import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { toCsv } from './csv.ts';
/** A reader of RFC 4180, as plain as can be. */
function readCsv(text) {
    const rows = [[]];
    const cells = text.matchAll(/("(?:[^"]|"")*"|[^,"\r\n]*)(,|\r\n)/g);
    for (const [, cell = '', end] of cells) {
        rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
        if (end === '\r\n')
            rows.push([]);
    }
    return rows.slice(0, -1);
}
describe('a CSV', () => {
    it('reads as what was written, whatever the text', () => {
        const text = fc.string({ unit: 'binary' }).filter((value) => !/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value));
        fc.assert(fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
            expect(readCsv(toCsv(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows]);
        }));
    });
    it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\n=1', '\r1', '＝1+1', '=cmd|"/c calc"!A1', '"=1"'])('never begins a cell with the formula %j', (formula) => {
        const [[cell = ''] = []] = readCsv(toCsv([formula], []));
        expect(cell).toBe(formula.startsWith('"') ? formula : `'${formula}`);
    });
    it('writes numbers as numbers and nothing for what is not known', () => {
        expect(toCsv(['a', 'b', 'c'], [[-19.99, null, 0]])).toBe('a,b,c\r\n-19.99,,0\r\n');
    });
});
//# sourceMappingURL=csv.test.js.map