import { describe, expect, it } from '@jest/globals';
import { accountChannel, doctorChannel } from '@maternity/contracts';
import { ownChannels } from './identity.ts';
const identity = {
    accountId: 42,
    role: 'doctor',
    doctorId: 7,
    sessionId: 's',
    issuedAtMs: 0,
    expiresAtMs: 0,
};
describe('own channels', () => {
    it('are named as in the contract', () => {
        expect(ownChannels(identity)).toEqual([accountChannel(42), doctorChannel(7)]);
    });
    it('of a doctor only for who has that role now', () => {
        expect(ownChannels({ ...identity, role: 'patient' })).toEqual([accountChannel(42)]);
    });
});
//# sourceMappingURL=identity.test.js.map