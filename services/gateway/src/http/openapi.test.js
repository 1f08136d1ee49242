import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { openApiOf } from './openapi.ts';
import { keyRuleOf } from './route.ts';
import { routes } from './routes.ts';
const document = openApiOf(routes);
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
describe('openapi.json', () => {
    it('is the committed one; print it anew with node services/gateway/dist/print-openapi.js', () => {
        const path = fileURLToPath(new URL('../../openapi.json', import.meta.url));
        expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(document)));
    });
    it('names every operation once and every parameter of its path', () => {
        expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(routes.length);
        for (const [path, methods] of Object.entries(document.paths)) {
            const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
            for (const { parameters } of Object.values(methods)) {
                expect(parameters.filter((p) => p.in === 'path').map(({ name }) => name)).toEqual(names);
            }
        }
    });
    it('refers to nothing that is not there', () => {
        const text = JSON.stringify(document);
        for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
            expect(document.components.schemas).toHaveProperty(name ?? '');
        expect(text).not.toContain('$defs');
    });
    it('asks for an Idempotency-Key where the routes do', () => {
        for (const route of routes) {
            const operation = document.paths[route.path]?.[route.method];
            const key = operation?.parameters.find(({ name }) => name === 'Idempotency-Key');
            expect([route.path, key?.required]).toEqual([
                route.path,
                { required: true, optional: false, none: undefined }[keyRuleOf(route)],
            ]);
        }
    });
    it('answers every refusal as a problem', () => {
        for (const { responses } of operations) {
            for (const [status, response] of Object.entries(responses)) {
                if (Number(status) >= 400)
                    expect(response).toEqual({ $ref: `#/components/responses/Problem${status}` });
            }
        }
        for (const { content } of Object.values(document.components.responses)) {
            expect(content).toEqual({ 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } });
        }
    });
});
//# sourceMappingURL=openapi.test.js.map