import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createFixture, inHouse } from './fixture.ts';
const generated = 'packages/contracts/src/gen';
const appointment = `${generated}/maternity/appointments/v1/Appointment.ts`;
const proto = 'proto/maternity/appointments/v1/appointments.proto';
describe('rule 5: generated code is what its sources generate', () => {
    let fixture;
    const check = () => fixture.run(inHouse('scripts/generate.mjs'), '--check');
    beforeEach(() => {
        fixture = createFixture({});
        for (const path of ['proto', generated])
            cpSync(inHouse(path), join(fixture.folder, path), { recursive: true });
    });
    afterEach(() => {
        fixture.remove();
    });
    const read = (path) => readFileSync(join(fixture.folder, path), 'utf8');
    it('passes what is committed, every file under its banner', () => {
        expect(check()).toMatchObject({ code: 0 });
        expect(read(appointment)).toMatch(/^\/\/ Generated from proto\/.*Do not edit\.\n/);
    });
    it('fails after an edit by hand', () => {
        fixture.write({ [appointment]: `${read(appointment)}\nexport type Mine = 1;\n` });
        expect(check()).toMatchObject({ code: 1, output: expect.stringContaining(`differs`) });
    });
    it('fails when a proto changed and nobody generated', () => {
        fixture.write({ [proto]: `${read(proto)}\nmessage Added { int64 id = 1; }\n` });
        expect(check()).toMatchObject({ code: 1, output: expect.stringContaining('v1/Added.ts') });
    });
    it('fails when a file is missing, and when one is left over', () => {
        rmSync(join(fixture.folder, appointment));
        fixture.write({ [`${generated}/stale.ts`]: 'export {};\n' });
        const { code, output } = check();
        expect(output).toContain('v1/Appointment.ts');
        expect(output).toContain('nothing generates this any more: packages/contracts/src/gen/stale.ts');
        expect(code).toBe(1);
    });
});
//# sourceMappingURL=rule-5-generated.test.js.map