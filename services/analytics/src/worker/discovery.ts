import { isAppError } from '@maternity/errors';
import type { Log } from '@maternity/kit';
import { discoverSource, type DiscoveryParts } from '../app/discover-files.ts';

/** Looks for new files of every source; one that fails does not keep the others from it. */
export async function discoverAll(parts: DiscoveryParts, log: Log): Promise<number> {
  await parts.readDeclared();
  let discovered = 0;
  for (const source of await parts.sources.list()) {
    if (source.suspended) continue;
    try {
      discovered += await discoverSource(parts, source);
    } catch (error) {
      const code = isAppError(error) ? error.code : 'source-unreadable';
      log.warn({ 'maternity.source': source.name, 'error.code': code }, 'a source cannot be listed');
      await parts.sources.noteDiscovery(source.name, code);
    }
  }
  return discovered;
}
