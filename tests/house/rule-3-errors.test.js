import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { inHouse } from './fixture.ts';
import { lint } from './lint.ts';
import { checkTypes } from './types.ts';
function copyOfErrors(change) {
    const names = readdirSync(inHouse('packages/errors/src')).filter((name) => !name.endsWith('.test.ts'));
    const read = (name) => readFileSync(inHouse(`packages/errors/src/${name}`), 'utf8');
    return Object.fromEntries(names.map((name) => [`src/${name}`, change(read(name))]));
}
describe('rule 3: six kinds of error, two exhaustive tables, only doors catch', () => {
    it('compiles while both tables name every kind', () => {
        expect(checkTypes(copyOfErrors((text) => text))).toEqual({ code: 0, output: '' });
    });
    it('does not compile once there is a kind that the tables do not name', () => {
        const seventhKind = (text) => text.replace(/(type ErrorKind =)/, `$1 'seventh' |`);
        const { code, output } = checkTypes(copyOfErrors(seventhKind));
        expect(output).toMatch(/http-status\.ts.*error TS2741.*seventh/);
        expect(output).toMatch(/grpc-status\.ts.*error TS2741.*seventh/);
        expect(code).not.toBe(0);
    });
    describe('catching', () => {
        const door = 'services/appointments/src/grpc/door.ts';
        const planted = [
            ['a use case with try', 'app/request.ts', 'export function a(b: () => void) { try { b(); } catch { b(); } }'],
            ['a domain function with try', 'domain/visit.ts', 'export function a(b: () => void) { try { b(); } catch {} }'],
            ['a use case with .catch', 'app/cancel.ts', 'export const a = (b: Promise<void>) => b.catch(() => undefined);'],
            ['a rejection handler', 'app/approve.ts', 'export const a = (b: Promise<void>) => b.then(() => 1, () => 2);'],
        ];
        let complaints;
        beforeAll(() => {
            const files = planted.map(([, path, text]) => [`services/appointments/src/${path}`, text]);
            const caught = 'export function answer(work: () => void): void { try { work(); } catch { work(); } }';
            complaints = lint({ ...Object.fromEntries(files), [door]: caught });
        });
        it.each(planted)('%s is refused (%s)', (_what, path) => {
            expect(complaints.get(`services/appointments/src/${path}`)?.join('\n')).toContain('Only doors catch');
        });
        it('is allowed at a door', () => {
            expect(complaints.get(door)).toEqual([]);
        });
    });
});
//# sourceMappingURL=rule-3-errors.test.js.map