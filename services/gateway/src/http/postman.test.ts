import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { routes } from './routes.ts';

type Item = { name: string; item?: Item[]; request?: { method: string; url: { path: string[] } } };

const collection = JSON.parse(
  readFileSync(
    fileURLToPath(new URL('../../../../docs/api/maternity.postman_collection.json', import.meta.url)),
    'utf8',
  ),
) as Item;
const requestsOf = ({ item = [], request }: Item): NonNullable<Item['request']>[] => [
  ...(request ? [request] : []),
  ...item.flatMap(requestsOf),
];

describe('the Postman collection', () => {
  it('asks only for routes that there are', () => {
    const requests = requestsOf(collection);
    expect(requests.length).toBeGreaterThan(25);
    for (const { method, url } of requests) {
      const route = routes.find(({ method: known, path }) => {
        const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, String.raw`(\d+|\{\{\w+\}\})`)}$`);
        return known.toUpperCase() === method && pattern.test(`/${url.path.join('/')}`);
      });
      expect({ method, path: url.path, known: route !== undefined }).toMatchObject({ known: true });
    }
  });
});
