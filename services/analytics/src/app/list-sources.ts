import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { Source, SourceStore } from './import-ports.ts';

export async function listSources({ sources }: { sources: SourceStore }, { caller }: Call): Promise<Source[]> {
  requireRole(caller, 'admin');
  return sources.list();
}
