import { notFound } from '@maternity/errors';
import { requireRole } from './access.ts';
import type { Call } from './call.ts';
import type { FileStore, ObjectStorage, Source, SourceStore, StoredObject } from './import-ports.ts';

export type DiscoveryParts = {
  sources: SourceStore;
  files: FileStore;
  storage: ObjectStorage;
  /** Takes over the contracts and sources that files declare. */
  readDeclared(): Promise<void>;
};

const pageSize = 1_000;

/** Looks for new objects of a source. The list is the truth: what has been seen before costs nothing. */
export async function discoverSource({ files, storage, sources }: DiscoveryParts, source: Source): Promise<number> {
  let discovered = 0;
  let page: StoredObject[] = [];
  for await (const object of storage.list(source.uri)) {
    page.push(object);
    if (page.length < pageSize) continue;
    discovered += await files.discover(page, { source: source.name, dataset: source.dataset });
    page = [];
  }
  if (page.length > 0) discovered += await files.discover(page, { source: source.name, dataset: source.dataset });
  await sources.noteDiscovery(source.name, '');
  return discovered;
}

export async function discoverFiles(parts: DiscoveryParts, { caller }: Call, name: string): Promise<number> {
  requireRole(caller, 'admin');
  await parts.readDeclared();
  const source = (await parts.sources.list()).find((one) => one.name === name);
  if (!source) throw notFound('source');
  return discoverSource(parts, source);
}
