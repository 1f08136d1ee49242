import { beforeAll, describe, expect, it } from '@jest/globals';
import { lint } from './lint.ts';
const clean = {
    'services/appointments/src/config.ts': [
        `import { z } from 'zod';`,
        'export const keys = z.object({ PORT: z.coerce.number().default(1), DATABASE_PASSWORD: z.string().min(1) });',
        'export const given = process.env;',
    ].join('\n'),
};
const planted = {
    'services/appointments/src/app/request.ts': `export const port = process.env['PORT'];`,
    'services/appointments/src/postgres/store.ts': 'export const { env } = process;',
    'packages/kit/src/log.ts': `import { env } from 'node:process';\nexport const level = env['LOG_LEVEL'];`,
    'services/gateway/src/config.ts': [
        `import { z } from 'zod';`,
        `export const keys = z.object({ SESSION_SECRET: z.string().min(1).default('changeme') });`,
    ].join('\n'),
};
describe('rule 2: config.ts alone reads the environment', () => {
    let complaints;
    const about = (path) => complaints.get(path)?.join('\n') ?? 'not linted';
    beforeAll(() => {
        complaints = lint({ ...clean, ...planted });
    });
    it('lets config.ts read process.env', () => {
        expect(about('services/appointments/src/config.ts')).toBe('');
    });
    it('refuses process.env in a use case', () => {
        expect(about('services/appointments/src/app/request.ts')).toContain('no-restricted-properties');
    });
    it('refuses env taken out of process', () => {
        expect(about('services/appointments/src/postgres/store.ts')).toContain('no-restricted-properties');
    });
    it('refuses env imported from node:process', () => {
        expect(about('packages/kit/src/log.ts')).toContain('no-restricted-imports');
    });
    it('refuses a secret with a default', () => {
        expect(about('services/gateway/src/config.ts')).toContain('A secret has no default');
    });
});
//# sourceMappingURL=rule-2-configuration.test.js.map