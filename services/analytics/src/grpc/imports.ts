import { callOf, type ImportServiceHandlers } from '@maternity/contracts';
import { unary, type Log } from '@maternity/kit';
import { discoverFiles, type DiscoveryParts } from '../app/discover-files.ts';
import type { RunStore } from '../app/import-ports.ts';
import { listSources } from '../app/list-sources.ts';
import { putSource } from '../app/put-source.ts';
import { getRun, listDatasets, listRejectedRows, listRuns } from '../app/read-imports.ts';
import { replayImport } from '../app/replay-import.ts';

type Parts = DiscoveryParts & { runs: RunStore };

/** The door of ImportService. */
export function importHandlers(parts: Parts, log: Log): ImportServiceHandlers {
  return {
    ListSources: unary(log, async (_request, call) => ({ sources: await listSources(parts, callOf(call)) })),
    PutSource: unary(log, (request, call) => putSource(parts, callOf(call), request)),
    ListDatasets: unary(log, async (_request, call) => ({ datasets: await listDatasets(parts, callOf(call)) })),
    DiscoverFiles: unary(log, async ({ source }, call) => ({
      discovered: await discoverFiles(parts, callOf(call), source),
    })),
    ListRuns: unary(log, async (request, call) => {
      const { rows, next } = await listRuns(parts, callOf(call), request);
      return { runs: rows, nextBeforeId: next };
    }),
    GetRun: unary(log, ({ id }, call) => getRun(parts, callOf(call), id)),
    ListRejectedRows: unary(log, async (request, call) => {
      const { rows, next } = await listRejectedRows(parts, callOf(call), request);
      return { rows, nextAfterId: next };
    }),
    ReplayRun: unary(log, ({ id }, call) => replayImport(parts, callOf(call), id)),
  };
}
