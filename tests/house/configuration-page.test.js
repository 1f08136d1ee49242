import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { inHouse } from './fixture.ts';
const read = (path) => readFile(inHouse(path), 'utf8');
/** Key → default as the page writes it; "–" where there is none. */
function keysOf(source) {
    const entries = source.matchAll(/^ {2}([A-Z][A-Z_]+): ([\s\S]*?),\n(?= {2}(?:[A-Z/.])|\};?)/gm);
    return new Map([...entries].map(([, key = '', schema = '']) => [key, defaultOf(schema)]));
}
function defaultOf(schema) {
    const text = /\.default\('([^']+)'\)/.exec(schema)?.[1];
    const number = /\.default\(([\d_]+)\)/.exec(schema)?.[1]?.replaceAll('_', '');
    return text ?? number ?? '–';
}
function rowsOf(page, heading) {
    const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
    const rows = section.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`|–) \|/gm);
    return new Map([...rows].map(([, key = '', value = '–']) => [key, value]));
}
const sorted = (pairs) => [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
describe('the configuration page', () => {
    it.each(['gateway', 'appointments', 'notifications'])('says what %s reads, and no more', async (service) => {
        const keys = keysOf(await read(`services/${service}/src/config.ts`));
        keys.delete('ADMIN_PORT');
        expect(keys.size).toBeGreaterThan(5);
        const rows = rowsOf(await read('docs/operations/configuration.md'), service);
        expect(sorted(rows)).toEqual(sorted(keys));
    });
    it('says what every service reads', async () => {
        const keys = [...keysOf(await read('packages/kit/src/environment.ts')).keys()].sort();
        expect([...rowsOf(await read('docs/operations/configuration.md'), 'Every service').keys()].sort()).toEqual(keys);
    });
});
//# sourceMappingURL=configuration-page.test.js.map