import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addUp, takenBack } from './measure.ts';
const delta = fc.record({
    name: fc.constantFrom('income', 'birth', 'operation'),
    day: fc.constantFrom('2026-11-01', '2026-11-02'),
    doctorId: fc.integer({ min: 0, max: 2 }),
    item: fc.constantFrom('', 'type:1'),
    source: fc.constantFrom('', 'appointments', 'operations'),
    count: fc.integer({ min: -3, max: 3 }),
    amountMinor: fc.integer({ min: -500, max: 500 }),
});
const total = (deltas) => [
    deltas.reduce((sum, { count }) => sum + count, 0),
    deltas.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
];
describe('adding measures up', () => {
    it('keeps every total, in whatever order they come', () => {
        fc.assert(fc.property(fc.array(delta), (deltas) => {
            expect(total(addUp(deltas))).toEqual(total(deltas));
            expect(addUp([...deltas].reverse())).toEqual(addUp(deltas));
        }));
    });
    it('leaves nothing of what was taken back', () => {
        fc.assert(fc.property(fc.array(delta), (deltas) => {
            expect(addUp([...deltas, ...takenBack(deltas)])).toEqual([]);
        }));
    });
});
//# sourceMappingURL=measure.test.js.map