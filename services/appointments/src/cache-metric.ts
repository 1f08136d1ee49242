import { Counter } from 'prom-client';

const requests = new Counter({
  name: 'appointments_cache_requests_total',
  help: 'Questions to the cache by what was asked for and whether it was known',
  labelNames: ['cache', 'result'] as const,
});

/** @param key begins with the name of what it holds: "slots:7:…". */
export function countCacheRequest(key: string, hit: boolean): void {
  requests.inc({ cache: key.slice(0, key.indexOf(':')), result: hit ? 'hit' : 'miss' });
}
