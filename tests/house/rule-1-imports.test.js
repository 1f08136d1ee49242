import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFixture, inHouse } from './fixture.ts';
const source = 'services/appointments/src';
const packageOf = (name) => JSON.stringify({ name: `@maternity/${name}`, type: 'module', exports: { '.': { source: './src/index.ts' } } });
const owned = ['errors', 'kit', 'contracts', 'testkit'];
const clean = {
    ...Object.fromEntries(owned.map((name) => [`packages/${name}/package.json`, packageOf(name)])),
    'packages/errors/src/index.ts': 'export const invalid = 1;',
    'packages/kit/src/index.ts': `import { invalid } from '@maternity/errors';\nexport const sql = invalid;`,
    'packages/contracts/src/index.ts': 'export type Message = string;',
    'packages/testkit/src/index.ts': 'export const database = 1;',
    [`${source}/config.ts`]: 'export type Config = string;',
    [`${source}/main.ts`]: [
        `import type { Config } from './config.ts';`,
        `import { door } from './grpc/door.ts';`,
        `import { store } from './postgres/store.ts';`,
        'export const wired: [Config, number, number] = ["", door, store];',
    ].join('\n'),
    [`${source}/domain/visit.ts`]: `import { invalid } from '@maternity/errors';\nexport const visit = invalid;`,
    [`${source}/domain/visit.test.ts`]: `import 'node:fs';\nimport './visit.ts';`,
    [`${source}/app/ports.ts`]: `import { visit } from '../domain/visit.ts';\nexport type Port = typeof visit;`,
    [`${source}/app/request.ts`]: `import type { Port } from './ports.ts';\nexport const request: Port = 1;`,
    [`${source}/grpc/door.ts`]: `import { request } from '../app/request.ts';\nexport const door = request;`,
    [`${source}/postgres/store.ts`]: `import type { Port } from '../app/ports.ts';\nexport const store: Port = 1;`,
    'services/gateway/src/main.ts': 'export const gateway = 1;',
    'tests/e2e/journey.ts': `import '@maternity/testkit';`,
};
/** [the rule that has to complain, a file, what it must not import] */
const planted = [
    ['domain-imports-domain-and-errors', `${source}/domain/visit.ts`, '@maternity/kit'],
    ['domain-imports-domain-and-errors', `${source}/domain/visit.ts`, 'node:crypto'],
    ['domain-imports-domain-and-errors', `${source}/domain/visit.ts`, '../app/request.ts'],
    ['app-imports-domain-errors-and-ports', `${source}/app/request.ts`, '../postgres/store.ts'],
    ['app-imports-domain-errors-and-ports', `${source}/app/request.ts`, '@maternity/contracts'],
    ['app-imports-domain-errors-and-ports', `${source}/app/request.ts`, 'pg'],
    ['doors-never-import-stores', `${source}/grpc/door.ts`, '../postgres/store.ts'],
    ['stores-import-no-other-adapter', `${source}/postgres/store.ts`, '../grpc/door.ts'],
    ['only-main-imports-adapters', `${source}/config.ts`, './postgres/store.ts'],
    ['only-main-imports-config', `${source}/postgres/store.ts`, '../config.ts'],
    ['services-never-import-services', 'services/gateway/src/main.ts', '../../appointments/src/domain/visit.ts'],
    ['tests-never-imported-by-source', `${source}/postgres/store.ts`, '../domain/visit.test.ts'],
    ['tests-never-imported-by-source', `${source}/main.ts`, '../../../tests/e2e/journey.ts'],
    ['errors-imports-nothing', 'packages/errors/src/index.ts', 'node:util'],
    ['kit-knows-no-hospital-words', 'packages/kit/src/index.ts', '@maternity/contracts'],
    ['packages-never-import-programs', 'packages/kit/src/index.ts', '../../../services/gateway/src/main.ts'],
    ['services-are-not-built-on-development-packages', `${source}/main.ts`, '@maternity/testkit'],
    ['no-cycles', 'packages/errors/src/index.ts', '@maternity/kit'],
    ['no-unresolvable', `${source}/main.ts`, './nowhere.ts'],
];
describe('rule 1: who may import whom', () => {
    let fixture;
    const check = () => fixture.run(inHouse('scripts/check-imports.mjs'));
    beforeAll(() => {
        fixture = createFixture(clean, owned);
        const [, floor] = /fewestModules = (\d+)/.exec(readFileSync(inHouse('scripts/check-imports.mjs'), 'utf8')) ?? [];
        for (let index = 0; index < Number(floor); index += 1) {
            fixture.write({ [`packages/kit/src/filler-${index}.ts`]: 'export {};' });
        }
    });
    afterAll(() => {
        fixture.remove();
    });
    it('passes a tree that keeps it', () => {
        expect(check()).toMatchObject({ code: 0, output: expect.stringContaining(' 0 violations') });
    });
    describe('with violations', () => {
        let outcome;
        beforeAll(() => {
            const dirty = new Map(Object.entries(clean));
            for (const [, path, imported] of planted)
                dirty.set(path, `${dirty.get(path) ?? ''}\nimport '${imported}';`);
            fixture.write(Object.fromEntries(dirty));
            outcome = check();
        });
        it('fails', () => {
            expect(outcome.code).toBe(1);
        });
        it.each(planted)('%s: complains that %s imports %s', (rule, path, imported) => {
            const target = imported
                .replace(/^node:/, '')
                .replace(/^(\.\.?\/)+/, '')
                .replace('@maternity/', 'packages/');
            const complaints = outcome.output.split('\n').filter((line) => line.startsWith(`${rule}: ${path} → `));
            expect(complaints.join('\n')).toContain(target);
        });
    });
    it('fails when it saw too few modules to be believed', () => {
        const empty = createFixture({ 'packages/kit/src/index.ts': 'export {};' });
        const { code, output } = empty.run(inHouse('scripts/check-imports.mjs'));
        empty.remove();
        expect(output).toContain('only 1 modules were read');
        expect(code).toBe(1);
    });
});
//# sourceMappingURL=rule-1-imports.test.js.map