import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createFixture, inHouse } from './fixture.ts';
import { lint } from './lint.ts';
const service = { name: '@maternity/appointments', type: 'module', dependencies: { zod: '4.6.7' } };
const clean = {
    'package.json': JSON.stringify({ name: 'house', type: 'module', workspaces: ['services/*'] }),
    'services/appointments/package.json': JSON.stringify(service),
    'services/appointments/src/main.ts': `import { used } from './used.ts';\nused();\n`,
    'services/appointments/src/used.ts': `import { z } from 'zod';\nexport const used = () => z.string();\n`,
};
function knip(files) {
    const config = JSON.parse(readFileSync(inHouse('knip.json'), 'utf8'));
    const workspaces = { 'services/*': config.workspaces['services/*'] };
    const fixture = createFixture({ ...clean, ...files, 'knip.json': JSON.stringify({ workspaces }) });
    try {
        return fixture.run(inHouse('node_modules/knip/bin/knip.js'), '--no-config-hints');
    }
    finally {
        fixture.remove();
    }
}
describe('rule 6: no dead files, no unused dependencies, no floating promises', () => {
    it('passes a tree where everything is used', () => {
        expect(knip({})).toMatchObject({ code: 0 });
    });
    it('fails on a file that nothing imports', () => {
        const { code, output } = knip({ 'services/appointments/src/forgotten.ts': 'export const forgotten = 1;\n' });
        expect(output).toContain('src/forgotten.ts');
        expect(code).toBe(1);
    });
    it('fails on an export that nothing imports', () => {
        const text = `${clean['services/appointments/src/used.ts'] ?? ''}export const unused = 1;\n`;
        const { code, output } = knip({ 'services/appointments/src/used.ts': text });
        expect(output).toContain('unused');
        expect(code).toBe(1);
    });
    it('fails on a dependency that nothing imports', () => {
        const dependencies = { ...service.dependencies, luxon: '3.7.2' };
        const { code, output } = knip({
            'services/appointments/package.json': JSON.stringify({ ...service, dependencies }),
        });
        expect(output).toContain('luxon');
        expect(code).toBe(1);
    });
    it('fails on a promise that nobody waits for', () => {
        const path = 'services/appointments/src/redis/cache.ts';
        const work = 'declare const work: () => Promise<void>;';
        const complaints = lint({
            [path]: `${work}\nexport function start(): void { work(); }\n`,
            'services/appointments/src/redis/awaited.ts': `${work}\nexport const start = async (): Promise<void> => await work();\n`,
        });
        expect(complaints.get(path)?.join('\n')).toContain('no-floating-promises');
        expect(complaints.get('services/appointments/src/redis/awaited.ts')).toEqual([]);
    });
});
//# sourceMappingURL=rule-6-dead-code.test.js.map