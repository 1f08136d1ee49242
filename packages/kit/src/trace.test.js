import { describe, expect, it } from '@jest/globals';
import { startSpan, traceIdOf } from './trace.ts';
const parent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
describe('a span without an exporter', () => {
    it('passes the trace of its parent on', () => {
        expect(startSpan('work', { kind: 'server', parent }).traceparent).toBe(parent);
    });
    it('begins a trace of its own where there is none', () => {
        const [first, second] = [startSpan('a', { kind: 'server' }), startSpan('b', { kind: 'server' })];
        expect(first.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
        expect(traceIdOf(first.traceparent)).not.toBe(traceIdOf(second.traceparent));
    });
    it.each([
        ['garbage', 'x'.repeat(55)],
        ['an all-zero trace', '00-00000000000000000000000000000000-b7ad6b7169203331-01'],
        ['an injected line', `${parent}\r\nx: y`],
    ])('does not pass %s on', (_, bad) => {
        expect(startSpan('work', { kind: 'server', parent: bad }).traceparent).not.toContain(bad);
    });
});
//# sourceMappingURL=trace.test.js.map