import { describe, expect, it } from '@jest/globals';
import { Metadata } from '@grpc/grpc-js';
import { callerFromMetadata, callerToMetadata } from './caller.ts';
import { appointmentStatuses, statusFromProto, statusToProto } from './appointment-status.ts';
import { appointmentsProto } from './protos.ts';
describe('a caller', () => {
    it.each([
        { accountId: 7, role: 'patient', patientId: 3, sessionId: 's', requestId: 'r' },
        { accountId: 8, role: 'doctor', doctorId: 4, requestId: 'r' },
        { accountId: 0, role: 'anonymous', requestId: 'r' },
    ])('survives the way through metadata: %j', (caller) => {
        expect(callerFromMetadata(callerToMetadata(caller))).toEqual(caller);
    });
    it('is nobody when the metadata makes no sense', () => {
        const metadata = new Metadata();
        metadata.set('account-role', 'superuser');
        metadata.set('account-id', '1e9');
        expect(callerFromMetadata(metadata)).toEqual({ accountId: 0, role: 'anonymous', requestId: '' });
    });
});
describe('a status', () => {
    it.each(appointmentStatuses)('%s comes back from its proto name', (status) => {
        expect(statusFromProto(statusToProto(status))).toBe(status);
    });
});
describe('the protos', () => {
    it('load, with every service of the contract', () => {
        expect(Object.keys(appointmentsProto())).toEqual(expect.arrayContaining([
            'AccountService',
            'AppointmentService',
            'DirectoryService',
            'EventFeedService',
            'SessionFeedService',
        ]));
    });
});
//# sourceMappingURL=caller.test.js.map