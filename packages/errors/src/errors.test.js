import { describe, expect, it } from '@jest/globals';
import { conflict, grpcStatusOf, httpStatusOf, kindOfGrpcStatus, notFound } from './index.ts';
const kinds = ['invalid', 'unauthenticated', 'forbidden', 'not-found', 'conflict', 'unavailable'];
describe('an error kind', () => {
    it.each(kinds)('%s comes back from its gRPC status', (kind) => {
        expect(kindOfGrpcStatus(grpcStatusOf(kind))).toBe(kind);
    });
    it('has one HTTP status of its own', () => {
        expect(new Set(kinds.map(httpStatusOf)).size).toBe(kinds.length);
    });
    it('is not made up for what a peer did not mean', () => {
        expect(kindOfGrpcStatus(13)).toBeUndefined();
    });
});
describe('an error', () => {
    it('carries the state that stood in the way', () => {
        expect(conflict('illegal-transition', 'no', 'rejected').details).toEqual({ currentStatus: 'rejected' });
    });
    it('names the missing object in its code', () => {
        expect(notFound('appointment-type')).toMatchObject({ kind: 'not-found', code: 'appointment-type-not-found' });
    });
});
//# sourceMappingURL=errors.test.js.map