import { notFound } from '@maternity/errors';
import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { Dataset, ImportRun, RunStore, ShownRejectedRow } from './import-ports.ts';

type Parts = { runs: RunStore };
export type Page<T> = { rows: T[]; next: number };

const mostRows = 100;
const limitOf = (limit: number): number => Math.min(mostRows, limit > 0 ? limit : 20);

/** How fresh each dataset is; stakeholders see that too. */
export async function listDatasets({ runs }: Parts, { caller }: Call): Promise<Dataset[]> {
  requireRole(caller, 'admin', 'stakeholder');
  return runs.datasets();
}

type RunQuery = { limit: number; beforeId: number; dataset: string; state: string };

export async function listRuns({ runs }: Parts, { caller }: Call, query: RunQuery): Promise<Page<ImportRun>> {
  requireRole(caller, 'admin');
  const limit = limitOf(query.limit);
  const found = await runs.list({ ...query, limit: limit + 1 });
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? 0) : 0 };
}

export async function getRun({ runs }: Parts, { caller }: Call, id: number): Promise<ImportRun> {
  requireRole(caller, 'admin');
  const run = await runs.get(id);
  if (!run) throw notFound('import');
  return run;
}

type RejectedQuery = { runId: number; limit: number; afterId: number };

export async function listRejectedRows(
  parts: Parts,
  call: Call,
  query: RejectedQuery,
): Promise<Page<ShownRejectedRow>> {
  await getRun(parts, call, query.runId);
  const limit = limitOf(query.limit);
  const found = await parts.runs.rejectedRows({ ...query, limit: limit + 1 });
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? 0) : 0 };
}
