import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { routes } from './routes.ts';
const collection = JSON.parse(readFileSync(fileURLToPath(new URL('../../../../docs/api/maternity.postman_collection.json', import.meta.url)), 'utf8'));
const requestsOf = ({ item = [], request }) => [
    ...(request ? [request] : []),
    ...item.flatMap(requestsOf),
];
const patternOf = (path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, String.raw `(\d+|\{\{\w+\}\})`)}$`);
describe('the Postman collection', () => {
    it('asks for every route of the brief, and for every report', () => {
        const requests = requestsOf(collection).map(({ method, url }) => ({ method, path: `/${url.path.join('/')}` }));
        const wanted = routes.filter(({ path }) => !path.startsWith('/api/') || /\/reports\/\w+$/.test(path));
        expect(wanted.length).toBeGreaterThan(30);
        for (const { method, path } of wanted) {
            const found = requests.some((asked) => asked.method === method.toUpperCase() && patternOf(path).test(asked.path));
            expect({ method, path, found }).toMatchObject({ found: true });
        }
    });
    it('asks only for routes that there are', () => {
        const requests = requestsOf(collection);
        expect(requests.length).toBeGreaterThan(25);
        for (const { method, url } of requests) {
            const route = routes.find(({ method: known, path }) => known.toUpperCase() === method && patternOf(path).test(`/${url.path.join('/')}`));
            expect({ method, path: url.path, known: route !== undefined }).toMatchObject({ known: true });
        }
    });
});
//# sourceMappingURL=postman.test.js.map