import { expect, it } from '@jest/globals';
import { changedServices, readBuiltCode } from './changed-services.ts';
it('sees no change where there is none', async () => {
    expect(changedServices(await readBuiltCode(), await readBuiltCode())).toEqual([]);
});
it('names the services whose own code or packages changed, in the order of start', () => {
    const before = new Map([
        ['appointments', 'own,kit'],
        ['notifications', 'own,kit'],
        ['gateway', 'own,kit'],
    ]);
    const after = new Map([
        ['appointments', 'own,kit'],
        ['notifications', 'new,kit'],
        ['gateway', 'own,new'],
    ]);
    expect(changedServices(before, after)).toEqual(['notifications', 'gateway']);
});
//# sourceMappingURL=changed-services.test.js.map