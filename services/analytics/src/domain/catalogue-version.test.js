import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forEverMs, versionsToWrite, } from './catalogue-version.ts';
const nobody = { firstName: '', lastName: '', occupation: '', active: false };
const named = (lastName) => ({ firstName: 'A', lastName, occupation: 'Midwife', active: true });
/** A table that takes what has to be written, under its primary key. */
function write(table, events) {
    const ids = new Set(events.map(({ id }) => id));
    const stored = [...table.values()].filter(({ id }) => ids.has(id));
    for (const version of versionsToWrite(stored, events, nobody)) {
        table.set(`${version.id} ${version.validFromMs}`, version);
    }
}
const rowsOf = (table) => [...table.values()].sort((a, b) => a.id - b.id || a.validFromMs - b.validFromMs);
const event = fc.record({
    id: fc.integer({ min: 1, max: 3 }),
    atMs: fc.integer({ min: 0, max: 12 }),
    eventId: fc.uuid(),
    content: fc.option(fc.string({ maxLength: 3 }).map(named), { nil: undefined }),
});
const history = fc.uniqueArray(event, { selector: ({ eventId }) => eventId, maxLength: 12 });
/** Each event at least once, in any order, cut into batches anywhere. */
const told = history.chain((events) => fc.record({
    events: fc.constant(events),
    order: fc.shuffledSubarray(events.flatMap((one) => [one, one, one]), { minLength: events.length * 3 }),
    cuts: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 }),
}));
describe('versions of the catalogue', () => {
    it('are the same in whatever order, company and number events come, without gap or overlap', () => {
        fc.assert(fc.property(told, ({ events, order, cuts }) => {
            const [once, anyhow] = [new Map(), new Map()];
            write(once, events);
            for (let at = 0, batch = 0; at < order.length; batch += 1) {
                const size = cuts[batch % cuts.length] ?? 1;
                write(anyhow, order.slice(at, at + size));
                at += size;
            }
            expect(rowsOf(anyhow)).toEqual(rowsOf(once));
            for (const id of [1, 2, 3])
                expectOneAfterTheOther(rowsOf(anyhow).filter((version) => version.id === id));
        }));
    });
    function expectOneAfterTheOther(versions) {
        versions.forEach(({ validFromMs, validToMs }, place) => {
            expect(validFromMs).toBeLessThan(validToMs);
            expect(validToMs).toBe(versions[place + 1]?.validFromMs ?? forEverMs);
        });
    }
    it('take a change that comes late to its place', () => {
        const table = new Map();
        write(table, [{ id: 1, atMs: 10, eventId: 'a', content: named('Early') }]);
        write(table, [{ id: 1, atMs: 30, eventId: 'c', content: undefined }]);
        write(table, [{ id: 1, atMs: 20, eventId: 'b', content: named('Married') }]);
        expect(rowsOf(table).map(({ validFromMs, validToMs, deleted, content }) => [
            validFromMs,
            validToMs,
            deleted,
            content.lastName,
        ])).toEqual([
            [10, 20, false, 'Early'],
            [20, 30, false, 'Married'],
            [30, forEverMs, true, 'Married'],
        ]);
    });
    it('are not written again when nothing is new', () => {
        const change = { id: 1, atMs: 10, eventId: 'a', content: named('Same') };
        expect(versionsToWrite(versionsToWrite([], [change], nobody), [change, change], nobody)).toEqual([]);
    });
});
//# sourceMappingURL=catalogue-version.test.js.map