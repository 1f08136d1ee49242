import type { Freshness, FreshnessSource } from './report-ports.ts';

export async function readFreshness(sources: readonly FreshnessSource[]): Promise<Freshness[]> {
  return (await Promise.all(sources.map((source) => source.read()))).flat();
}
