import { conflict } from '@maternity/errors';
import type { Call } from './call.ts';
import type { ImportRun, RunStore } from './import-ports.ts';
import { getRun } from './read-imports.ts';

/** Lets a file be read again by the newest contract; what it has brought stays until then. */
export async function replayImport(parts: { runs: RunStore }, call: Call, id: number): Promise<ImportRun> {
  const run = await getRun(parts, call, id);
  if (!(await parts.runs.replay(id))) throw conflict('import-not-done', 'The import is not done yet.', run.state);
  return getRun(parts, call, id);
}
