import { unavailable } from '@maternity/errors';
import type { Cell } from '../domain/report-rows.ts';
import type { CellQuery, CellStore, Moment, RowCache } from './report-ports.ts';

const attempts = 3;

/**
 * Every cell as it stands now: what the active generation holds, which is read once, and all that changed since, which
 * is read once a commit, however many ask.
 */
export async function readCells(
  { cells, cache }: { cells: CellStore; cache: RowCache },
  query: CellQuery,
): Promise<Moment & { cells: Cell[] }> {
  const { names, dimension, from, to, source } = query;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const moment = await cells.readMoment();
    const { generation, version } = moment;
    const key = (part: string): string => JSON.stringify([part, generation, dimension, from, to, source, names]);
    const [folded, open] = await Promise.all([
      generation === 0 ? [] : cache.remember(key('folded'), () => cells.readFolded(generation, query)),
      cache.remember(key(`open ${version}`), () => cells.readOpen(generation, query)),
    ]);
    // Otherwise another generation became the active one meanwhile.
    if (folded && open) return { ...moment, cells: [...folded, ...open] };
  }
  throw unavailable('generation-changing', 'The numbers are being replaced right now; try again shortly.');
}
